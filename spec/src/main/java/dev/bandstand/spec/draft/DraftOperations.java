package dev.bandstand.spec.draft;

import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Guesses what the operations of a document do to jobs.
 *
 * @param observe the operation that tells the state of a job
 * @param status where its answer tells the state
 * @param named where a request names its job
 * @param kinds what each operation does, by operation id; those that have nothing to do with jobs are left out
 * @param choices the operations of which a member of the body tells what they do; their commands are among the kinds, too
 */
record DraftOperations(
        Operation observe,
        DraftStatus status,
        Place named,
        Map<String, OperationKind> kinds,
        Map<String, DraftChoices> choices) {

    private static final Pattern SEARCH = Pattern.compile("[/:](search|query|list|find)$");

    /** Empty when no operation reads something by its id that has a state. */
    static Optional<DraftOperations> of(OpenApi document) {
        Schemas schemas = new Schemas(document);
        return document.all().stream()
                .filter(each -> each.method().equals("GET") && each.path().endsWith("}"))
                .flatMap(each ->
                        DraftStatus.of(schemas, each.responseSchema(200)).map(at -> Map.entry(each, at)).stream())
                .max(Comparator.comparingInt(each -> weight(document, schemas, each.getKey(), each.getValue())))
                .map(found -> of(document, schemas, found.getKey(), found.getValue()))
                .or(() -> DraftRpc.of(document).map(rpc -> of(document, schemas, rpc)));
    }

    private static DraftOperations of(OpenApi document, Schemas schemas, Operation observe, DraftStatus status) {
        Map<String, OperationKind> kinds = kinds(document, schemas, observe, status);
        Map<String, DraftChoices> choices = choices(
                schemas,
                document.all().stream()
                        .filter(each -> each.path().startsWith(observe.path())
                                && kinds.getOrDefault(each.id(), OperationKind.COMMAND) == OperationKind.COMMAND),
                kinds);
        String parameter = observe.path().replaceAll("^.*\\{|}", "");
        return new DraftOperations(observe, status, new Place(Place.In.PATH, parameter), kinds, choices);
    }

    private static DraftOperations of(OpenApi document, Schemas schemas, DraftRpc rpc) {
        Map<String, OperationKind> kinds = rpc.kinds();
        Map<String, DraftChoices> choices = choices(
                schemas, document.all().stream().filter(each -> kinds.get(each.id()) == OperationKind.COMMAND), kinds);
        DraftStatus status =
                DraftStatus.of(schemas, rpc.observe().responseSchema(200)).orElseThrow();
        return new DraftOperations(rpc.observe(), status, rpc.named(), kinds, choices);
    }

    /** The operations of which a member of the body tells what they do; their commands take their places. */
    private static Map<String, DraftChoices> choices(
            Schemas schemas, Stream<Operation> operations, Map<String, OperationKind> kinds) {
        Map<String, DraftChoices> choices = new LinkedHashMap<>();
        operations.forEach(each -> DraftChoices.of(schemas, each).ifPresent(found -> choices.put(each.id(), found)));
        choices.forEach((id, choice) -> {
            kinds.remove(id);
            choice.commands().forEach((value, kind) -> kinds.put(id + ":" + value, kind));
        });
        return choices;
    }

    private static int weight(OpenApi document, Schemas schemas, Operation observe, DraftStatus status) {
        int words = schemas.words(observe.responseSchema(200), status.at()).isEmpty() ? 0 : 4;
        int done = status.done().isPresent() ? 3 : 0;
        boolean created = document.all().stream()
                .anyMatch(each -> each.method().equals("POST") && each.path().equals(collection(observe)));
        long commands = document.all().stream()
                .filter(each -> each.path().startsWith(observe.path()))
                .count();
        return words + done + (created ? 3 : 0) + (int) Math.min(2, commands - 1);
    }

    private static String collection(Operation observe) {
        return observe.path().substring(0, observe.path().lastIndexOf('/'));
    }

    private static Map<String, OperationKind> kinds(
            OpenApi document, Schemas schemas, Operation observe, DraftStatus status) {
        Map<String, OperationKind> kinds = new LinkedHashMap<>();
        for (Operation each : document.all()) {
            kind(schemas, observe, each).ifPresent(kind -> kinds.put(each.id(), kind));
        }
        if (!kinds.containsValue(OperationKind.SUBMIT)) {
            document.all().stream()
                    .filter(each -> starts(schemas, each, status))
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

    /** True for an operation elsewhere whose answer tells the state of what it started, or where to follow it. */
    private static boolean starts(Schemas schemas, Operation operation, DraftStatus status) {
        boolean tells = !schemas.at(operation.responseSchema(ContractDraft.success(operation)), status.at())
                .isEmpty();
        return operation.method().matches("POST|PUT")
                && (tells
                        || operation.responses().values().stream()
                                .anyMatch(each -> each.path("headers").properties().stream()
                                        .anyMatch(header -> header.getKey().matches("(?i)(operation-)?location"))));
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
