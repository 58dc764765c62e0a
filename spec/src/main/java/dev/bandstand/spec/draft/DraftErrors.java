package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.Content;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses how errors are told: their codes, and their body where it has a form of the API's own. */
record DraftErrors(OpenApi document, Schemas schemas, DraftOperations operations) {

    private static final int DEEPEST = 3;
    private static final Pattern MESSAGE =
            Pattern.compile("(?i)(error_?)?(message|description|detail|details|msg|reason|title)|error");
    private static final Pattern STATUS = Pattern.compile("(?i)(http_?)?(status|code|status_?code)");

    /** The lines that say it; none where the defaults will do. */
    List<String> lines() {
        List<String> errors = new ArrayList<>();
        body().ifPresent(body -> errors.add("body: " + body));
        other(Stream.of(operations.observe()), 404)
                .ifPresent(code -> errors.add("missing: {status: %s}".formatted(code)));
        Stream<Operation> commands = Stream.concat(
                        operations.kinds().entrySet().stream()
                                .filter(each -> each.getValue().isCommand())
                                .map(Map.Entry::getKey),
                        operations.choices().keySet().stream())
                .flatMap(id -> document.operation(id).stream());
        other(commands, 409).ifPresent(code -> errors.add("refused: {status: %s}".formatted(code)));
        return errors.isEmpty() ? List.of() : List.of("errors: {%s}  # guess".formatted(String.join(", ", errors)));
    }

    /** The first documented code that can tell an error, where the usual one is not documented. */
    private static Optional<Integer> other(Stream<Operation> operations, int usual) {
        List<Integer> documented = operations
                .flatMap(each -> each.statuses().stream())
                .filter(code -> code >= 400 && code < 500)
                .filter(code -> code == usual || !List.of(404, 401, 403, 429).contains(code))
                .toList();
        return documented.contains(usual)
                ? Optional.empty()
                : documented.stream().findFirst();
    }

    /** The template of a body; empty for a problem (RFC 9457), and for a text in detail, which are forms that the mock has. */
    private Optional<String> body() {
        return operations.kinds().keySet().stream()
                .flatMap(id -> document.operation(id).stream())
                .flatMap(each -> Stream.of(404, 409, 400, 401, 422, 500).map(each::response))
                .filter(response -> !response.isMissingNode())
                .findFirst()
                .flatMap(Content::of)
                .filter(content -> !content.isText() && !Content.isProblem(content.type()))
                .map(content -> content.media().path("schema"))
                .filter(schema -> !schema.isMissingNode()
                        && !schemas.types(schema, "/detail").contains("string"))
                .map(schema -> object(schema, "", 1))
                .filter(text -> !text.equals("{}"));
    }

    /** The members that must be there, and those that hold a message. */
    private String object(JsonNode schema, String at, int depth) {
        Set<String> names = new LinkedHashSet<>(schemas.required(schema, at));
        schemas.members(schema, at).stream()
                .filter(name -> MESSAGE.matcher(name).matches())
                .filter(name -> !isList(schema, at + "/" + name))
                .limit(1)
                .forEach(names::add);
        List<String> members = new ArrayList<>();
        names.forEach(name -> members.add(name + ": " + value(schema, at + "/" + name, name, depth)));
        return "{" + String.join(", ", members) + "}";
    }

    private boolean isList(JsonNode schema, String at) {
        return schemas.types(schema, at).contains("array");
    }

    private String value(JsonNode schema, String at, String name, int depth) {
        Set<String> types = schemas.types(schema, at);
        Set<String> words = schemas.words(schema, at);
        if (types.contains("object") || !schemas.members(schema, at).isEmpty()) {
            return depth < DEEPEST ? object(schema, at, depth + 1) : "{}";
        }
        if (types.contains("integer") || types.contains("number")) {
            return STATUS.matcher(name).matches() ? "$status" : "1";
        }
        if (types.contains("array")) {
            return "[]";
        }
        if (types.contains("boolean")) {
            return "false";
        }
        return words.isEmpty()
                ? MESSAGE.matcher(name).matches() ? "$message" : "error"
                : ContractDraft.quoted(words.iterator().next());
    }
}
