package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Schemas;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A run, read by the model of its contract.
 *
 * @param calls those of operations of the contract, in the order of sending
 * @param marks the remarks of the driver
 * @param invented ids that the kit made up
 * @param stands true when the clock of the target moves only where a remark says so
 */
record ModelRun(ContractFacts facts, List<ModelCall> calls, List<Mark> marks, Set<String> invented, boolean stands) {

    /** Reads runs; what was read once is not read again while a run grows. */
    static final class Reader {

        private final ContractFacts facts;
        private final Schemas schemas;
        private final Map<Exchange, Optional<ModelCall>> known = new ConcurrentHashMap<>();

        Reader(ContractFacts facts) {
            this.facts = facts;
            this.schemas = new Schemas(facts.contract().openApi());
        }

        ModelRun read(Trace trace) {
            List<Mark> marks = trace.marks().toList();
            Set<String> invented = new HashSet<>();
            marks.stream()
                    .filter(mark -> mark.kind() == Mark.Kind.INVENTED)
                    .forEach(mark -> invented.addAll(mark.jobs()));
            return new ModelRun(
                    facts,
                    trace.exchanges()
                            .flatMap(exchange -> known.computeIfAbsent(exchange, this::call).stream())
                            .toList(),
                    marks,
                    invented,
                    marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.TIME_STANDS));
        }

        private Optional<ModelCall> call(Exchange exchange) {
            return facts.contract().openApi().operation(exchange.operationId()).map(operation -> {
                JsonNode json = exchange.json();
                OperationKind kind = facts.kind(operation);
                return new ModelCall(exchange, operation, kind, json, reported(exchange, operation, kind, json));
            });
        }

        private Optional<String> reported(Exchange exchange, Operation operation, OperationKind kind, JsonNode json) {
            boolean aboutJob = kind == OperationKind.SUBMIT || kind == OperationKind.OBSERVE || kind.isCommand();
            return aboutJob
                    ? facts.state(operation, exchange.status(), json)
                            .filter(word -> kind == OperationKind.OBSERVE || !isOwnWord(operation, exchange, word))
                    : Optional.empty();
        }

        /** True for a word that the document gives the answer of a command and that is no state of a job. */
        private boolean isOwnWord(Operation operation, Exchange exchange, String word) {
            return !facts.model().states().containsKey(word)
                    && facts.model().status().pointers().stream()
                            .anyMatch(at -> schemas.words(operation.responseSchema(exchange.status()), at)
                                    .contains(word));
        }
    }

    /** The calls of some operation kind. */
    List<ModelCall> calls(OperationKind kind) {
        return calls.stream().filter(call -> call.kind() == kind).toList();
    }

    /** The walks over the list of an operation. */
    List<ListWalk> walks(Operation operation) {
        return ListWalks.of(facts, operation, calls);
    }

    /** The submits of the run's own caller that made a job and returned its id, in the order of sending. */
    List<ModelCall> submits() {
        return accepted().filter(call -> !isRepeated(call)).toList();
    }

    private Stream<ModelCall> accepted() {
        return calls.stream()
                .filter(call -> call.kind() == OperationKind.SUBMIT && call.isByOwner() && call.isAccepted())
                .filter(call -> !call.job().isEmpty());
    }

    /** The id that a submit chose; empty where the contract leaves that to the server, or the submit did. */
    Optional<String> chosen(ModelCall submit) {
        return facts.model().id().chosen().map(submit::at).filter(id -> !id.isEmpty());
    }

    /** True for a submit with the id of a job that there was, and that nothing can have removed. */
    boolean namesTaken(ModelCall submit) {
        return chosen(submit)
                .filter(id -> accepted()
                        .anyMatch(before -> before.job().equals(id)
                                && before.number() < submit.number()
                                && !before.overlaps(submit)))
                .filter(id ->
                        calls.stream().noneMatch(call -> call.job().equals(id) && call.isAccepted() && mayRemove(call)))
                .isPresent();
    }

    /** The first of the submits with the key of another one; empty for a submit without a key, and for the first itself. */
    Optional<ModelCall> firstOfKey(ModelCall submit) {
        return facts.model()
                .id()
                .key()
                .flatMap(place -> accepted()
                        .filter(before -> before.number() < submit.number() && !before.overlaps(submit))
                        .filter(before ->
                                !before.at(place).isEmpty() && before.at(place).equals(submit.at(place)))
                        .findFirst());
    }

    /** True for a submit that asks for a job which there is. */
    boolean isRepeated(ModelCall submit) {
        return namesTaken(submit) || firstOfKey(submit).isPresent();
    }

    private boolean mayRemove(ModelCall command) {
        return command.kind().isInTable()
                && facts.model().states().keySet().stream()
                        .anyMatch(state -> facts.mayRemove(
                                state, facts.model().column(command.operation().id())));
    }

    /** The ids of the jobs that the run's own caller submitted. */
    Set<String> ownJobs() {
        Set<String> jobs = new HashSet<>();
        submits().forEach(submit -> jobs.add(submit.job()));
        return jobs;
    }

    /** True when time may have passed for jobs between two calls. */
    boolean mayTimePass(int from, int to) {
        return !stands
                || marks.stream()
                        .anyMatch(mark ->
                                mark.kind() == Mark.Kind.TIME_PASSED && mark.number() > from && mark.number() < to);
    }

    /** The body that is known to be refused by the submit operation. */
    boolean isInvalidSubmit(ModelCall call) {
        return call.kind() == OperationKind.SUBMIT
                && Objects.equals(
                        call.exchange().request().body(),
                        facts.model().invalid().map(JsonNode::toString).orElse(null))
                && facts.model().invalid().isPresent();
    }
}
