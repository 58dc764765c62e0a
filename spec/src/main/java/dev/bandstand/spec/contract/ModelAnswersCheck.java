package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.life.CommandTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the OpenAPI document has the answers of a model, with the members that the model reads. */
record ModelAnswersCheck(OpenApi document, JobModel model, AnswerMembers members) {

    /** The errors that any read of a job may be answered with. */
    private static final List<ErrorModel.Kind> AT_ANY_READ =
            List.of(ErrorModel.Kind.MISSING, ErrorModel.Kind.INVALID, ErrorModel.Kind.UNAUTHORIZED);

    void check() {
        model.operations().forEach((id, kind) -> {
            document.operation(id).flatMap(Operation::variant).ifPresent(variant -> choice(id, variant));
            if (kind != OperationKind.OTHER) {
                answer(document.operation(id).orElseThrow(), kind);
            }
        });
    }

    /** The value that chooses an operation must be one that a request can have. */
    private void choice(String id, OpenApi.Variant variant) {
        Operation operation = document.operation(id).orElseThrow();
        String base = id.substring(0, id.length() - variant.value().length() - 1);
        boolean inBody = variant.place().in() == Place.In.BODY;
        String pointer = inBody ? variant.place().name() : "";
        JsonNode schema = inBody
                ? operation.requestSchema()
                : operation
                        .parameter(variant.place())
                        .map(OpenApi.Parameter::schema)
                        .orElse(MissingNode.getInstance());
        Set<String> values = members.schemas().words(schema, pointer);
        if (schema.isMissingNode() || members.schemas().at(schema, pointer).isEmpty()) {
            members.faults()
                    .add(
                            Lines.at("operations", base),
                            "the request of %s has no %s"
                                    .formatted(base, variant.place().written()));
        } else if (!values.isEmpty() && !values.contains(variant.value())) {
            members.faults()
                    .add(
                            Lines.at("operations", base, variant.place().written(), variant.value()),
                            "the request of %s has no value \"%s\" at %s; it has %s%s"
                                    .formatted(
                                            base,
                                            variant.value(),
                                            variant.place().written(),
                                            String.join(", ", values),
                                            ModelFaults.meant(variant.value(), values)));
        }
    }

    private void answer(Operation operation, OperationKind kind) {
        List<Integer> statuses = Answers.successes(model, operation);
        String place = model.answers().containsKey(operation.id())
                ? Lines.at("answers", operation.id(), "status")
                : Lines.at("operations", operation.id());
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
            } else if (kind == OperationKind.OBSERVE && !tellsStateAlone(operation, status)) {
                job(operation, operation.responseSchema(status));
            }
        }
        if (kind == OperationKind.SUBMIT && !model.answers().containsKey(operation.id())) {
            id(operation, statuses);
        }
        if (kind == OperationKind.SUBMIT && model.id().chosen().isPresent()) {
            chosen(operation, model.id().chosen().get());
        }
        if (kind == OperationKind.SUBMIT && model.id().key().isPresent()) {
            key(operation, model.id().key().get());
        }
        if (kind == OperationKind.OBSERVE) {
            codes(operation, Answers.inStates(model, operation));
        }
        if (kind.isInTable()) {
            codes(operation, ErrorModel.Kind.REFUSED, Answers.refusals(model, refusing(operation.id())));
        }
        if (kind == OperationKind.OBSERVE || kind.isCommand()) {
            codes(operation, ErrorModel.Kind.MISSING, Answers.errors(model, ErrorModel.Kind.MISSING));
        }
    }

    /** An answer to a submit with a body that has no place for the id tells nobody which job is new. */
    private void id(Operation operation, List<Integer> statuses) {
        List<Place> places = model.id().returned();
        boolean told = places.stream().anyMatch(place -> place.in() != Place.In.BODY)
                || statuses.stream()
                        .map(operation::responseSchema)
                        .anyMatch(schema -> schema.isMissingNode()
                                || places.stream()
                                        .anyMatch(place -> !members.schemas()
                                                .at(schema, place.name())
                                                .isEmpty()));
        if (!told) {
            members.faults()
                    .add(
                            "/id/returned",
                            "the answer of %s has none of these (%s), so that nothing tells the id of a new job; name the member that does, or another operation as the submit"
                                    .formatted(
                                            operation.id(),
                                            places.stream().map(Place::toString).collect(Collectors.joining(", "))));
        }
    }

    /** The id that a caller chooses stands in the request, and a taken one is answered as documented. */
    private void chosen(Operation submit, Place place) {
        boolean there = place.in() == Place.In.BODY
                ? !members.schemas().at(submit.requestSchema(), place.name()).isEmpty()
                : submit.parameter(place).isPresent();
        if (!there) {
            members.faults().add("/id/chosen", "the request of %s has no %s".formatted(submit.id(), place));
        }
        if (model.id().refusesTaken()) {
            codes(submit, ErrorModel.Kind.TAKEN, Answers.errors(model, ErrorModel.Kind.TAKEN));
        }
    }

    /** A key stands in a parameter of the submit; the mock makes the id from it, for which a number is too short. */
    private void key(Operation submit, Place place) {
        if (submit.parameter(place).isEmpty()) {
            members.faults().add("/idempotency-key", "%s has no %s".formatted(submit.id(), place));
        }
        if (!model.id().form().matches(".*\\{(uuid|hex:\\d+)}.*")) {
            members.faults().add("/id/form", "with an idempotency-key the form of ids needs {uuid} or {hex:N}");
        }
        codes(submit, ErrorModel.Kind.REUSED, Answers.errors(model, ErrorModel.Kind.REUSED));
    }

    /** True for a status code that tells the state of a job without a body about the job. */
    private boolean tellsStateAlone(Operation operation, int status) {
        return isBare(operation, status) && Answers.inStates(model, operation).containsValue(status);
    }

    private static boolean isBare(Operation operation, int status) {
        return status >= 400 || operation.responseSchema(status).isMissingNode();
    }

    /** An answer without a body of the job must tell the state by its code alone, and such a code tells nothing else. */
    private void codes(Operation operation, Map<String, Integer> codes) {
        codes.forEach((state, code) -> {
            if (code >= 400
                    && AT_ANY_READ.stream()
                            .anyMatch(kind -> Answers.errors(model, kind).contains(code))) {
                members.faults()
                        .add(
                                Lines.at("answers", operation.id(), "in", state),
                                "the answer %s stands for an error, too: nothing tells that a job is %s"
                                        .formatted(code, state));
            } else if (isBare(operation, code)
                    && Answers.stateByCode(model, operation, code).isEmpty()) {
                members.faults()
                        .add(
                                Lines.at("answers", operation.id(), "in", state),
                                "other states are answered %s, too, without a body that tells them: nothing tells that a job is %s"
                                        .formatted(code, state));
            }
        });
    }

    private List<String> refusing(String operation) {
        String column = model.column(operation);
        return model.states().keySet().stream()
                .filter(state -> model.commands().cell(state, column).equals(CommandTable.REFUSE))
                .toList();
    }

    /** A code beside a documented one is a mistake; where the document tells of no such error, the model says it alone. */
    private void codes(Operation operation, ErrorModel.Kind kind, List<Integer> codes) {
        for (int status : codes) {
            if (operation.response(status).isMissingNode()
                    && !new SilentErrors(members.schemas()).isSilent(operation, kind)) {
                String word = kind.name().toLowerCase(Locale.ROOT);
                members.faults()
                        .add(
                                "/errors/" + word,
                                "%s is reported by %s, which the OpenAPI document does not know for %s; %s"
                                        .formatted(
                                                word,
                                                status,
                                                operation.id(),
                                                operation.responses().isEmpty()
                                                        ? "it has no answers there"
                                                        : "it knows "
                                                                + String.join(
                                                                        ", ",
                                                                        operation
                                                                                .responses()
                                                                                .keySet())));
            }
        }
    }

    private void job(Operation operation, JsonNode schema) {
        if (schema.isMissingNode()) {
            members.faults()
                    .add(
                            Lines.at("operations", operation.id()),
                            "the OpenAPI document gives its answer no JSON schema");
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
