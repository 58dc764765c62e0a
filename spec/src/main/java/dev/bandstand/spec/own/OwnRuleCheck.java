package dev.bandstand.spec.own;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.Source;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.LocatedYaml;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Schemas;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Holds a rule of a folder against the contract.
 *
 * @param documents the keys of the documents that the files list
 * @param at the pointer of the rule in its file
 */
record OwnRuleCheck(
        Contract contract, Set<String> documents, LocatedYaml file, String at, Consumer<ContractFault> faults) {

    private static final String DOCUMENT = "openapi";
    private static final String MODEL = "job.yaml";
    private static final Set<String> VALUES = Set.of("id", "request", "body");

    void sources(List<Source> sources) {
        Set<String> known = new TreeSet<>(documents);
        known.addAll(List.of(DOCUMENT, MODEL));
        for (Source source : sources) {
            if (!known.contains(source.document())) {
                fault(
                        "/sources",
                        "no document is called %s%s".formatted(source.document(), meant(source.document(), known)));
            } else if (source.document().equals(DOCUMENT)
                    && source.isPointer()
                    && contract.openApi().document().at(source.place()).isMissingNode()) {
                fault("/sources", "the OpenAPI document has nothing at %s".formatted(source.place()));
            }
        }
    }

    void answers(JudgedBy.Answers answers) {
        String place = "/judged_by/answers";
        operations(place + "/of", answers.operations());
        for (String state : answers.states()) {
            Set<String> states = contract.job().states().keySet();
            if (!states.contains(state)) {
                fault(place + "/state", "there is no state %s%s".formatted(state, meant(state, states)));
            }
        }
        if (!answers.states().isEmpty()) {
            answers.operations().stream()
                    .filter(id -> !tellsState(id))
                    .forEach(id -> fault(
                            place + "/state",
                            "an answer to %s tells no state of a job; leave state out".formatted(id)));
        }
        if (answers.body().isEmpty() && answers.headers().isEmpty()) {
            fault(place, "the rule demands nothing; give it body or headers");
        }
        for (String id : answers.operations()) {
            answers.when().keySet().forEach(pointer -> member(place + "/when", id, answers.statuses(), pointer));
            answers.body().keySet().forEach(pointer -> member(place + "/body", id, answers.statuses(), pointer));
        }
        answers.when().values().forEach(each -> names(place + "/when", each));
        answers.body().values().forEach(each -> names(place + "/body", each));
        answers.headers().values().forEach(each -> names(place + "/headers", each));
    }

    void keeps(JudgedBy.Keeps keeps) {
        String place = "/judged_by/keeps";
        operations(place + "/of", keeps.operations());
        List<String> operations =
                keeps.operations().isEmpty() ? List.of(contract.observe().id()) : keeps.operations();
        for (String id : operations) {
            if (known(id).isPresent() && !tellsState(id) && contract.job().kind(id) != OperationKind.READ) {
                fault(place + "/of", "an answer to %s is not about one job".formatted(id));
            }
            keeps.members().forEach(pointer -> member(place + "/members", id, List.of(), pointer));
        }
    }

    private void operations(String place, List<String> ids) {
        List<String> known =
                contract.openApi().all().stream().map(Operation::id).toList();
        ids.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> fault(place, "there is no operation %s%s".formatted(id, meant(id, known))));
    }

    private Optional<Operation> known(String id) {
        return contract.openApi().operation(id);
    }

    private boolean tellsState(String id) {
        OperationKind kind = contract.job().kind(id);
        return known(id).isEmpty() || kind == OperationKind.SUBMIT || kind == OperationKind.OBSERVE || kind.isCommand();
    }

    /** A pointer leads to something that a schema of the answer knows. */
    private void member(String place, String id, List<Integer> statuses, String pointer) {
        Optional<Operation> operation = known(id);
        if (operation.isEmpty()) {
            return;
        }
        List<JsonNode> schemas = (statuses.isEmpty() ? Answers.successes(contract.job(), operation.get()) : statuses)
                .stream()
                        .map(operation.get()::responseSchema)
                        .filter(schema -> !schema.isMissingNode())
                        .toList();
        String first = pointer.replaceAll("/\\*(?=/|$)", "/0");
        boolean unknown = !schemas.isEmpty()
                && schemas.stream()
                        .allMatch(schema -> new Schemas(contract.openApi())
                                .at(schema, first)
                                .isEmpty());
        if (unknown) {
            fault(place, "no answer to %s has a member %s".formatted(id, pointer));
        }
    }

    private void names(String place, Condition condition) {
        condition.names().stream()
                .filter(name -> !VALUES.contains(name.split("/", 2)[0]))
                .forEach(name -> fault(place, "$%s is none of $id, $request/MEMBER and $body/MEMBER".formatted(name)));
    }

    private static String meant(String written, Collection<String> known) {
        return Nearest.hint(written, known);
    }

    private void fault(String place, String reason) {
        faults.accept(new ContractFault(file.lines().file(), file.lines().of(at + place), reason));
    }
}
