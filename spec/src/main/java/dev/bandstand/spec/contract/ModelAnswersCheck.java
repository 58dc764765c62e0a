package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks that the OpenAPI document has the answers of a model, with the members that the model reads. */
record ModelAnswersCheck(OpenApi document, JobModel model, AnswerMembers members) {

    void check() {
        model.operations().forEach((id, kind) -> {
            if (kind != OperationKind.OTHER) {
                answer(document.operation(id).orElseThrow(), kind);
            }
        });
    }

    private void answer(Operation operation, OperationKind kind) {
        List<Integer> statuses = Answers.successes(model, operation);
        String place = model.answers().containsKey(operation.id())
                ? "/answers/" + operation.id() + "/status"
                : "/operations/" + operation.id();
        if (statuses.isEmpty()) {
            members.faults()
                    .add(
                            place,
                            "the OpenAPI document has no 2xx answer for %s; name one under answers"
                                    .formatted(operation.id()));
        }
        for (int status : statuses) {
            if (operation.response(status).isMissingNode()) {
                members.faults()
                        .add(
                                place,
                                "the OpenAPI document does not know the answer %s of %s"
                                        .formatted(status, operation.id()));
            } else if (kind == OperationKind.OBSERVE) {
                job(operation, operation.responseSchema(status));
            }
        }
        if (kind.isInTable() && refuses(operation.id())) {
            code(operation, ErrorModel.Kind.REFUSED);
        }
        if (kind == OperationKind.OBSERVE || kind.isCommand()) {
            code(operation, ErrorModel.Kind.MISSING);
        }
    }

    private boolean refuses(String operation) {
        String column = model.column(operation);
        return model.states().keySet().stream()
                .anyMatch(state -> model.commands().cell(state, column).equals(CommandTable.REFUSE));
    }

    private void code(Operation operation, ErrorModel.Kind kind) {
        for (int status : Answers.errors(model, kind)) {
            if (operation.response(status).isMissingNode()) {
                String word = kind.name().toLowerCase(Locale.ROOT);
                members.faults()
                        .add(
                                "/errors/" + word,
                                "%s is reported by %s, which the OpenAPI document does not know for %s; it knows %s"
                                        .formatted(
                                                word,
                                                status,
                                                operation.id(),
                                                String.join(
                                                        ", ",
                                                        operation.responses().keySet())));
            }
        }
    }

    private void job(Operation operation, JsonNode schema) {
        if (schema.isMissingNode()) {
            members.faults()
                    .add("/operations/" + operation.id(), "the OpenAPI document gives its answer no JSON schema");
            return;
        }
        model.status().pointers().forEach(pointer -> members.mustHave("/status", schema, pointer, operation));
        model.counters()
                .values()
                .forEach(each -> members.mustHave("/counters/" + each.name() + "/at", schema, each.at(), operation));
        Set<String> documented = model.status() instanceof StatusForm.Word word
                ? members.schemas().words(schema, word.pointer())
                : Set.of();
        if (!documented.isEmpty()) {
            model.states()
                    .keySet()
                    .forEach(word -> members.faults()
                            .mustBe("/states/" + word, word, documented, "status word of the OpenAPI document"));
            documented.stream()
                    .filter(word -> !model.states().containsKey(word))
                    .forEach(word -> members.faults()
                            .add("/states", "the status word %s of the OpenAPI document is missing".formatted(word)));
        }
    }
}
