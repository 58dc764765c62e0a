package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.Content;
import dev.bandstand.spec.contract.ErrorModel.Kind;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Schemas;
import dev.bandstand.spec.contract.SilentErrors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses how errors are told: their codes, and their body where it has a form of the API's own. */
record DraftErrors(OpenApi document, Schemas schemas, DraftOperations operations) {

    private static final int DEEPEST = 3;
    private static final int BAD_REQUEST = 400;
    private static final Pattern MESSAGE =
            Pattern.compile("(?i)(error_?)?(message|description|detail|details|msg|reason|title)|error");
    private static final Pattern STATUS = Pattern.compile("(?i)(http_?)?(status|code|status_?code)");

    /** The lines that say it; none where the defaults will do. */
    List<String> lines() {
        List<String> errors = new ArrayList<>();
        body().ifPresent(body -> errors.add("body: " + body));
        List<Operation> commands = Stream.concat(
                        operations.kinds().entrySet().stream()
                                .filter(each -> each.getValue().isInTable())
                                .map(Map.Entry::getKey),
                        operations.choices().keySet().stream())
                .flatMap(id -> document.operation(id).stream())
                .toList();
        Optional<Integer> missing = other(List.of(operations.observe()), Kind.MISSING);
        missing.ifPresent(code -> errors.add("missing: {status: %s}".formatted(code)));
        Optional<Integer> refused = other(commands, Kind.REFUSED);
        refused.ifPresent(code -> errors.add("refused: {status: %s}".formatted(code)));
        List<String> lines = new ArrayList<>();
        List<Operation> about = Stream.concat(Stream.of(operations.observe()), commands.stream())
                .toList();
        open(about, Kind.MISSING, missing, "there is no such job").ifPresent(lines::add);
        open(commands, Kind.REFUSED, refused, "the state of the job does not allow it")
                .ifPresent(lines::add);
        if (!errors.isEmpty()) {
            lines.add("errors: {%s}  # guess".formatted(String.join(", ", errors)));
        }
        return lines;
    }

    /** A question for the author, where the document has no answer that could tell an error. */
    private Optional<String> open(List<Operation> asked, Kind kind, Optional<Integer> guessed, String when) {
        int taken = guessed.orElse(SilentErrors.usual(kind));
        List<String> silent = asked.stream()
                .filter(each -> each.response(taken).isMissingNode() && new SilentErrors(schemas).isSilent(each, kind))
                .map(Operation::id)
                .distinct()
                .toList();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of("# guess: errors.%s.status is %s; the document does not tell what %s %s when %s"
                        .formatted(
                                kind.name().toLowerCase(Locale.ROOT),
                                taken,
                                String.join(", ", silent),
                                silent.size() == 1 ? "answers" : "answer",
                                when));
    }

    /** The first documented code that can tell an error, where the usual one is not documented. */
    private Optional<Integer> other(List<Operation> asked, Kind kind) {
        SilentErrors silent = new SilentErrors(schemas);
        List<Integer> documented = asked.stream()
                .flatMap(each -> each.statuses().stream()
                        .filter(code -> silent.tells(each, kind, code)
                                || (code == BAD_REQUEST && !silent.listsMistakes(each, code))))
                .toList();
        return documented.contains(SilentErrors.usual(kind))
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
        if (MESSAGE.matcher(name).matches()) {
            return "$message";
        }
        return words.isEmpty() ? "error" : ContractDraft.quoted(words.iterator().next());
    }
}
