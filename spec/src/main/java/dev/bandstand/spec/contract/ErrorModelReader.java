package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.contract.ErrorModel.ErrorAnswer;
import dev.bandstand.spec.contract.ErrorModel.Kind;
import dev.bandstand.spec.contract.ErrorModel.Style;
import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads how errors are reported. What is not said is taken from what the OpenAPI document documents. */
final class ErrorModelReader {

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> OWN = Set.of("status", "message", "in");

    private final Supplier<OpenApi> document;
    private final Map<String, OperationKind> operations;
    private final JsonNode errors;

    ErrorModelReader(Supplier<OpenApi> document, Map<String, OperationKind> operations, JsonNode errors) {
        this.document = document;
        this.operations = operations;
        this.errors = errors;
    }

    ErrorModel read() {
        Style style = style();
        Map<Kind, ErrorAnswer> answers = new EnumMap<>(Kind.class);
        answers.put(Kind.MISSING, answer("missing", 404, "There is no job ${id}."));
        answers.put(Kind.REFUSED, answer("refused", 409, "The job is ${state}; it does not take ${command}."));
        answers.put(Kind.TAKEN, answer("taken", 409, "There is a job ${id} already."));
        answers.put(Kind.REUSED, answer("reused", 422, "The key was sent with another request before."));
        int invalid = errors.path("invalid").has("status") ? UNPROCESSABLE : invalid();
        answers.put(Kind.INVALID, answer("invalid", invalid, "${message}"));
        answers.put(Kind.UNAUTHORIZED, answer("unauthorized", 401, "The request does not name its caller."));
        answers.put(Kind.OTHER, answer("other", 500, "${message}"));
        String standard = style == Style.PROBLEM ? "application/problem+json" : "application/json";
        return new ErrorModel(
                style,
                errors.path("type").asText(standard),
                errors.has("body") ? errors.path("body") : null,
                answers,
                style == Style.FASTAPI ? lists() : Set.of());
    }

    private Style style() {
        if (errors.has("style")) {
            return Style.valueOf(errors.path("style").asText().toUpperCase(Locale.ROOT));
        }
        if (errors.has("body")) {
            return Style.TEMPLATE;
        }
        boolean problem = document.get().all().stream()
                .flatMap(each -> each.responses().values().stream())
                .flatMap(each -> each.path("content").properties().stream())
                .anyMatch(each -> Content.isProblem(each.getKey()));
        return problem ? Style.PROBLEM : Style.FASTAPI;
    }

    /** The codes that are documented with a list in {@code detail}. */
    private Set<Integer> lists() {
        SilentErrors silent = new SilentErrors(new Schemas(document.get()));
        return document.get().all().stream()
                .flatMap(each ->
                        each.statuses().stream().filter(code -> code / 100 == 4 && silent.listsMistakes(each, code)))
                .collect(Collectors.toSet());
    }

    private ErrorAnswer answer(String name, int status, String message) {
        JsonNode node = errors.path(name);
        Map<String, ErrorAnswer> inStates = new HashMap<>();
        for (Map.Entry<String, JsonNode> state : node.path("in").properties()) {
            ObjectNode own = node.deepCopy();
            own.remove("in");
            state.getValue().properties().forEach(each -> own.set(each.getKey(), each.getValue()));
            inStates.put(state.getKey(), answer(own, status, message, Map.of()));
        }
        return answer(node, status, message, inStates);
    }

    private static ErrorAnswer answer(JsonNode node, int status, String message, Map<String, ErrorAnswer> inStates) {
        Map<String, JsonNode> members = new HashMap<>();
        node.properties().stream()
                .filter(each -> !OWN.contains(each.getKey()))
                .forEach(each -> members.put(each.getKey(), each.getValue()));
        JsonNode code = node.path("status");
        return new ErrorAnswer(
                code.isInt() ? code.asInt() : status,
                code.isTextual() ? Optional.of(code.asText().substring(1)) : Optional.empty(),
                node.path("message").asText(message),
                members,
                inStates);
    }

    /** The code that a submit documents for a request that it cannot take. */
    private int invalid() {
        List<Integer> documented = document.get().all().stream()
                .filter(each -> operations.get(each.id()) == OperationKind.SUBMIT)
                .map(Operation::statuses)
                .flatMap(List::stream)
                .toList();
        return !documented.contains(UNPROCESSABLE) && documented.contains(BAD_REQUEST) ? BAD_REQUEST : UNPROCESSABLE;
    }
}
