package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Schemas;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Guesses what the operations of a document do to jobs.
 *
 * @param observe the operation that tells the state of a job
 * @param status where its answer tells the state
 * @param kinds what each operation does, by operation id; those that have nothing to do with jobs are left out
 * @param choices the operations of which a member of the body tells what they do; their commands are among the kinds, too
 */
record DraftOperations(
        Operation observe, String status, Map<String, OperationKind> kinds, Map<String, DraftChoices> choices) {

    /** A state may stand in an envelope and in a part of that. */
    private static final int DEEPEST = 3;

    private static final Pattern SEARCH = Pattern.compile("[/:](search|query|list|find)$");

    private static final List<String> STATUS = List.of("status", "state", "phase", "job_status", "jobStatus");

    /** Other names, where the member has an enum. */
    private static final Pattern LIKE_STATUS =
            Pattern.compile("(?i)(?!desired|requested|target).*(status|state|phase)");

    /** Empty when no operation reads something by its id that has a state. */
    static Optional<DraftOperations> of(OpenApi document) {
        Schemas schemas = new Schemas(document);
        return document.all().stream()
                .filter(each -> each.method().equals("GET") && each.path().endsWith("}"))
                .flatMap(each -> status(schemas, each).map(at -> Map.entry(each, at)).stream())
                .max(Comparator.comparingInt(each -> weight(document, schemas, each.getKey(), each.getValue())))
                .map(found -> of(document, schemas, found.getKey(), found.getValue()));
    }

    private static DraftOperations of(OpenApi document, Schemas schemas, Operation observe, String status) {
        Map<String, OperationKind> kinds = kinds(document, schemas, observe);
        Map<String, DraftChoices> choices = new LinkedHashMap<>();
        document.all().stream()
                .filter(each -> each.path().startsWith(observe.path())
                        && kinds.getOrDefault(each.id(), OperationKind.COMMAND) == OperationKind.COMMAND)
                .forEach(each -> DraftChoices.of(schemas, each).ifPresent(found -> choices.put(each.id(), found)));
        choices.forEach((id, choice) -> {
            kinds.remove(id);
            choice.commands().forEach((value, kind) -> kinds.put(id + ":" + value, kind));
        });
        return new DraftOperations(observe, status, kinds, choices);
    }

    private static int weight(OpenApi document, Schemas schemas, Operation observe, String status) {
        int words = schemas.words(observe.responseSchema(200), status).isEmpty() ? 0 : 4;
        boolean created = document.all().stream()
                .anyMatch(each -> each.method().equals("POST") && each.path().equals(collection(observe)));
        long commands = document.all().stream()
                .filter(each -> each.path().startsWith(observe.path()))
                .count();
        return words + (created ? 3 : 0) + (int) Math.min(2, commands - 1);
    }

    private static Optional<String> status(Schemas schemas, Operation operation) {
        JsonNode schema = operation.responseSchema(200);
        Stream<String> named = Stream.iterate(List.of(""), parents -> below(schemas, schema, parents))
                .limit(DEEPEST)
                .flatMap(List::stream)
                .flatMap(parent -> STATUS.stream()
                        .filter(schemas.members(schema, parent)::contains)
                        .map(name -> parent + "/" + name))
                .filter(at -> schemas.types(schema, at).contains("string")
                        || !schemas.words(schema, at).isEmpty());
        Stream<String> like = Stream.iterate(List.of(""), parents -> below(schemas, schema, parents))
                .limit(DEEPEST - 1L)
                .flatMap(List::stream)
                .flatMap(parent -> schemas.members(schema, parent).stream()
                        .filter(name -> LIKE_STATUS.matcher(name).matches())
                        .map(name -> parent + "/" + name))
                .filter(at -> schemas.words(schema, at).size() > 1);
        return Stream.concat(named, like).findFirst();
    }

    private static List<String> below(Schemas schemas, JsonNode schema, List<String> parents) {
        return parents.stream()
                .flatMap(parent -> schemas.members(schema, parent).stream().map(name -> parent + "/" + name))
                .toList();
    }

    private static String collection(Operation observe) {
        return observe.path().substring(0, observe.path().lastIndexOf('/'));
    }

    private static Map<String, OperationKind> kinds(OpenApi document, Schemas schemas, Operation observe) {
        Map<String, OperationKind> kinds = new LinkedHashMap<>();
        for (Operation each : document.all()) {
            kind(schemas, observe, each).ifPresent(kind -> kinds.put(each.id(), kind));
        }
        if (!kinds.containsValue(OperationKind.SUBMIT)) {
            document.all().stream()
                    .filter(DraftOperations::starts)
                    .filter(each -> !kinds.containsKey(each.id()))
                    .forEach(each -> kinds.put(each.id(), OperationKind.SUBMIT));
        }
        return kinds;
    }

    private static Optional<OperationKind> kind(Schemas schemas, Operation observe, Operation operation) {
        String path = operation.path();
        if (operation.id().equals(observe.id())) {
            return Optional.of(OperationKind.OBSERVE);
        }
        if (path.equals(collection(observe))) {
            return switch (operation.method()) {
                case "POST" -> Optional.of(OperationKind.SUBMIT);
                case "GET" -> Optional.of(OperationKind.LIST);
                default -> Optional.empty();
            };
        }
        if (path.equals(observe.path())) {
            return operation.method().equals("DELETE")
                    ? DraftWords.commandOf(operation.id()).or(() -> Optional.of(OperationKind.DELETE))
                    : Optional.empty();
        }
        if (!path.startsWith(observe.path())) {
            boolean search = operation.method().equals("POST")
                    && path.startsWith(collection(observe))
                    && SEARCH.matcher(path).find()
                    && DraftPaging.items(schemas, operation).isPresent();
            return search ? Optional.of(OperationKind.LIST) : Optional.empty();
        }
        String word = path.substring(observe.path().length()).replaceFirst("^.*[/:]", "");
        if (operation.method().equals("GET")) {
            boolean list = DraftPaging.items(schemas, operation).isPresent();
            return Optional.of(list ? OperationKind.PAGES : OperationKind.READ);
        }
        return Optional.of(DraftWords.command(word)
                .or(() -> DraftWords.commandOf(operation.id()))
                .orElse(OperationKind.COMMAND));
    }

    /** True for an operation elsewhere whose answer tells where to follow what it started. */
    private static boolean starts(Operation operation) {
        return operation.method().matches("POST|PUT")
                && operation.responses().values().stream()
                        .anyMatch(each -> each.path("headers").properties().stream()
                                .anyMatch(header -> header.getKey().matches("(?i)(operation-)?location")));
    }

    /** True for an operation that the model names itself, not by one of its commands. */
    boolean isNamed(String id) {
        return choices.entrySet().stream()
                .noneMatch(each -> each.getValue().commands().keySet().stream()
                        .anyMatch(value -> id.equals(each.getKey() + ":" + value)));
    }

    /** The first operation of a kind. */
    Optional<String> first(OperationKind kind) {
        return kinds.entrySet().stream()
                .filter(each -> each.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
