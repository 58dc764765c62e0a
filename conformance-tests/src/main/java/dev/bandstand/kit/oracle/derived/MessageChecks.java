package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.contract.ContractCheck.Fault;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Content;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks of single answers. */
final class MessageChecks {

    private final ContractFacts facts;
    private final ContractCheck schemas;

    MessageChecks(ContractFacts facts, ContractCheck schemas) {
        this.facts = facts;
        this.schemas = schemas;
    }

    List<DerivedCheck> all() {
        List<DerivedCheck> checks = new ArrayList<>();
        for (Operation operation : facts.contract().openApi().all()) {
            String id = operation.id();
            checks.add(each(RuleIds.codes(id), call -> is(call, operation), this::code));
            checks.add(each(
                    RuleIds.schema(id),
                    call -> is(call, operation)
                            && !operation.responseSchema(call.status()).isMissingNode(),
                    this::body));
            checks.add(each(
                    RuleIds.headers(id),
                    call -> is(call, operation)
                            && call.isAccepted()
                            && !facts.headers(operation, call.status()).isEmpty(),
                    this::headers));
            checks.add(new DerivedCheck(
                    "unknown jobs",
                    List.of(RuleIds.unknown(id)),
                    (run, found) -> run.calls().stream()
                            .filter(call -> is(call, operation)
                                    && call.isByOwner()
                                    && run.invented().contains(call.job()))
                            .forEach(call -> found.judge(
                                    RuleIds.unknown(id),
                                    error(call, ErrorModel.Kind.MISSING, "no job has the id"),
                                    call))));
            checks.add(new DerivedCheck(
                    "foreign jobs", List.of(RuleIds.foreign(id)), (run, found) -> foreign(run, found, operation)));
            checks.add(each(
                    RuleIds.keyless(id),
                    call -> is(call, operation) && call.isBy("nobody"),
                    call -> error(call, ErrorModel.Kind.UNAUTHORIZED, "the request has no key")));
        }
        checks.add(each(RuleIds.LABEL, call -> call.json().isContainerNode(), MessageChecks::label));
        checks.add(each(RuleIds.PROBLEM, this::isProblem, MessageChecks::ownCode));
        checks.add(each(RuleIds.WORDS, this::tellsState, this::word));
        checks.add(each(
                RuleIds.OWN_ID,
                call -> call.kind() == OperationKind.OBSERVE
                        && call.isAccepted()
                        && !call.operation().responseSchema(call.status()).isMissingNode()
                        && !call.job().isEmpty(),
                this::ownId));
        return checks;
    }

    private static boolean is(ModelCall call, Operation operation) {
        return call.isAnswered() && call.operation().id().equals(operation.id());
    }

    private interface Sentence {
        String of(ModelCall call);
    }

    private static DerivedCheck each(String rule, Predicate<ModelCall> applies, Sentence fault) {
        return new DerivedCheck(
                rule,
                List.of(rule),
                (run, found) ->
                        run.calls().stream().filter(applies).forEach(call -> found.judge(rule, fault.of(call), call)));
    }

    private String code(ModelCall call) {
        Optional<Integer> wanted = call.reported().flatMap(state -> facts.codeIn(call.operation(), state));
        if (wanted.filter(code -> code != call.status()).isPresent()) {
            return "%s told of a job that is %s with %s, not %s"
                    .formatted(call.operation().id(), call.reported().get(), call.status(), wanted.get());
        }
        return facts.allows(call.operation(), call.status())
                ? ""
                : "%s was answered %s; the contract has %s"
                        .formatted(
                                call.operation().id(),
                                call.status(),
                                facts.codes(call.operation()).stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
    }

    private String body(ModelCall call) {
        List<Fault> faults = schemas.answer(call.operation().id(), answered(call));
        return faults.isEmpty()
                ? ""
                : "The body of an answer %s to %s does not fit its schema: %s %s"
                        .formatted(
                                call.status(),
                                call.operation().id(),
                                faults.getFirst().pointer(),
                                faults.getFirst().message());
    }

    private String headers(ModelCall call) {
        return facts.headers(call.operation(), call.status()).stream()
                .filter(name -> answered(call).header(name).isEmpty())
                .findFirst()
                .map(name -> "An answer %s to %s has no header %s"
                        .formatted(call.status(), call.operation().id(), name))
                .orElse("");
    }

    private static String label(ModelCall call) {
        String label = answered(call).header("content-type").orElse("");
        return Content.isJson(label)
                ? ""
                : "The body of an answer to %s is JSON, and its Content-Type is \"%s\""
                        .formatted(call.operation().id(), label);
    }

    private boolean isProblem(ModelCall call) {
        return call.json().isObject()
                && facts.isProblem(
                        call.operation(),
                        call.status(),
                        answered(call).header("content-type").orElse(""));
    }

    private static String ownCode(ModelCall call) {
        JsonNode status = call.json().path("status");
        return status.isNumber() && status.asDouble() != call.status()
                ? "The problem in an answer %s to %s has the status %s"
                        .formatted(call.status(), call.operation().id(), status)
                : "";
    }

    private static Answered answered(ModelCall call) {
        return call.answered().orElseThrow();
    }

    private boolean tellsState(ModelCall call) {
        return (call.kind() == OperationKind.OBSERVE && call.isAccepted())
                || call.reported().isPresent();
    }

    private String word(ModelCall call) {
        if (call.reported().isEmpty()) {
            return "An answer to %s tells no state at %s"
                    .formatted(call.operation().id(), facts.model().status().text());
        }
        return facts.model().states().containsKey(call.reported().get())
                ? ""
                : "A job is reported as \"%s\", which is no state of the contract"
                        .formatted(call.reported().get());
    }

    private String ownId(ModelCall call) {
        @Nullable String pointer = facts.bodyId();
        JsonNode reported = pointer == null ? call.json() : call.json().at(pointer);
        return Ids.in(reported.asText(), facts.contract().observe()).equals(call.job())
                ? ""
                : "The job %s is reported under the id %s".formatted(call.job(), reported);
    }

    private void foreign(ModelRun run, JudgedSituations found, Operation operation) {
        String rule = RuleIds.foreign(operation.id());
        List<ModelCall> bobs = run.calls().stream()
                .filter(call -> is(call, operation) && call.isBy("bob"))
                .toList();
        if (facts.kind(operation) != OperationKind.LIST) {
            bobs.stream()
                    .filter(call -> run.ownJobs().contains(call.job()))
                    .forEach(call -> found.judge(
                            rule, error(call, ErrorModel.Kind.MISSING, "the job is another caller's"), call));
            return;
        }
        PageLead lead = PageLead.of(facts, operation);
        for (ModelCall page : bobs) {
            if (page.isAccepted() && !run.ownJobs().isEmpty()) {
                String seen = lead.items(answered(page)).stream()
                        .map(lead::key)
                        .filter(run.ownJobs()::contains)
                        .findFirst()
                        .map(job -> "Bob's list shows the job %s, which is Alice's".formatted(job))
                        .orElse("");
                found.judge(rule, seen, page);
            }
        }
    }

    private String error(ModelCall call, ErrorModel.Kind kind, String why) {
        List<Integer> codes = Answers.errors(facts.model(), kind);
        return codes.contains(call.status())
                ? ""
                : "%s was answered %s, not %s, although %s"
                        .formatted(call.operation().id(), call.status(), either(codes), why);
    }

    /** Several possibilities in a sentence. */
    static String either(Collection<?> possible) {
        return possible.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
