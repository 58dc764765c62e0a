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
import java.util.stream.Stream;

/**
 * Guesses what the operations of a document do to jobs.
 *
 * @param observe the operation that tells the state of a job
 * @param status where its answer tells the state
 * @param kinds what each operation does, by operation id; those that have nothing to do with jobs are left out
 */
record DraftOperations(Operation observe, String status, Map<String, OperationKind> kinds) {

    /** A state may stand in an envelope and in a part of that. */
    private static final int DEEPEST = 3;

    private static final List<String> STATUS = List.of("status", "state", "phase", "job_status", "jobStatus");

    /** Empty when no operation reads something by its id that has a state. */
    static Optional<DraftOperations> of(OpenApi document) {
        Schemas schemas = new Schemas(document);
        return document.all().stream()
                .filter(each -> each.method().equals("GET") && each.path().endsWith("}"))
                .flatMap(each -> status(schemas, each).map(at -> Map.entry(each, at)).stream())
                .max(Comparator.comparingInt(each -> weight(document, schemas, each.getKey(), each.getValue())))
                .map(found -> new DraftOperations(
                        found.getKey(), found.getValue(), kinds(document, schemas, found.getKey())));
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
        return Stream.iterate(List.of(""), parents -> below(schemas, schema, parents))
                .limit(DEEPEST)
                .flatMap(List::stream)
                .flatMap(parent -> STATUS.stream().map(name -> parent + "/" + name))
                .filter(at -> !schemas.at(schema, at).isEmpty())
                .filter(at -> schemas.types(schema, at).contains("string")
                        || !schemas.words(schema, at).isEmpty())
                .findFirst();
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
            return Optional.empty();
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

    /** The first operation of a kind. */
    Optional<String> first(OperationKind kind) {
        return kinds.entrySet().stream()
                .filter(each -> each.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
