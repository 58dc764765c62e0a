package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Pattern SEARCH = Pattern.compile("[/:](search|query|list|find|filter)$");

    /**
     * Empty when no operation reads something by its id that has a state.
     *
     * @param chosen the operation that tells the state of a job; empty to guess it
     */
    static Optional<DraftOperations> of(OpenApi document, Optional<String> chosen) {
        Schemas schemas = new Schemas(document);
        return chosen.isPresent()
                ? DraftChoice.all(document).stream()
                        .filter(each -> each.observe().id().equals(chosen.get()))
                        .findFirst()
                        .map(each -> of(document, schemas, each.observe(), each.status()))
                : DraftChoice.best(document)
                        .map(each -> of(document, schemas, each.observe(), each.status()))
                        .or(() -> DraftRpc.of(document).map(rpc -> of(document, schemas, rpc)));
    }

    private static DraftOperations of(OpenApi document, Schemas schemas, Operation observe, DraftStatus status) {
        Map<String, OperationKind> kinds = kinds(document, schemas, observe, status);
        Map<String, DraftChoices> choices = choices(
                schemas,
                document.all().stream()
                        .filter(each -> DraftPaths.isBelow(each, observe)
                                && kinds.getOrDefault(each.id(), OperationKind.COMMAND) == OperationKind.COMMAND),
                kinds);
        String parameter = observe.path().replaceAll("^.*\\{|}/?$", "");
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

    private static Map<String, OperationKind> kinds(
            OpenApi document, Schemas schemas, Operation observe, DraftStatus status) {
        Map<String, OperationKind> kinds = new LinkedHashMap<>();
        for (Operation each : document.all()) {
            kind(schemas, observe, each).ifPresent(kind -> kinds.put(each.id(), kind));
        }
        if (!kinds.containsValue(OperationKind.SUBMIT)) {
            List<String> states = DraftStates.told(schemas, observe.responseSchema(200), status.at());
            document.all().stream()
                    .filter(each -> starts(schemas, each, status, states))
                    .filter(each -> !kinds.containsKey(each.id()))
                    .min(Comparator.comparing(each -> !DraftWords.isStart(each.id())))
                    .ifPresent(each -> kinds.put(each.id(), OperationKind.SUBMIT));
        }
        if (!kinds.containsValue(OperationKind.SUBMIT)) {
            document.all().stream()
                    .filter(each -> each.method().equals("POST") && !kinds.containsKey(each.id()))
                    .filter(each -> DraftWords.isStart(each.id())
                            && schemas.members(each.responseSchema(ContractDraft.success(each)), "").stream()
                                    .anyMatch(name -> name.matches("(?i)(.*_)?id|.+Id")))
                    .findFirst()
                    .ifPresent(each -> kinds.put(each.id(), OperationKind.SUBMIT));
        }
        return kinds;
    }

    private static Optional<OperationKind> kind(Schemas schemas, Operation observe, Operation operation) {
        String path = DraftPaths.plain(operation);
        String job = DraftPaths.plain(observe);
        String collection = DraftPaths.collection(observe);
        if (operation.id().equals(observe.id())) {
            return Optional.of(OperationKind.OBSERVE);
        }
        if (path.equals(collection)) {
            return switch (operation.method()) {
                case "POST" -> Optional.of(OperationKind.SUBMIT);
                case "GET" -> Optional.of(OperationKind.LIST);
                default -> Optional.empty();
            };
        }
        if (path.equals(job) && operation.method().equals("POST") && DraftWords.isStart(operation.id())) {
            return Optional.of(OperationKind.SUBMIT); // the caller names the job
        }
        if (path.equals(job)) {
            return operation.method().equals("DELETE")
                    ? DraftWords.commandOf(operation.id()).or(() -> Optional.of(OperationKind.DELETE))
                    : Optional.empty();
        }
        if (!path.startsWith(job)) {
            boolean search = operation.method().equals("POST")
                    && path.startsWith(collection)
                    && SEARCH.matcher(path).find()
                    && DraftPaging.items(schemas, operation).isPresent();
            return search ? Optional.of(OperationKind.LIST) : Optional.empty();
        }
        String word = path.substring(job.length()).replaceFirst("^.*[/:]", "");
        if (operation.method().equals("GET")) {
            boolean list =
                    !path.endsWith("}") && DraftPaging.items(schemas, operation).isPresent();
            return Optional.of(list ? OperationKind.PAGES : OperationKind.READ);
        }
        if (path.substring(job.length()).contains("{")) {
            return Optional.empty(); // it changes a part of the job that has an id of its own
        }
        return Optional.of(DraftWords.command(word)
                .or(() -> DraftWords.commandOf(operation.id()))
                .filter(kind ->
                        kind != OperationKind.DELETE || !operation.method().equals("DELETE")) // of a part of it
                .orElse(OperationKind.COMMAND));
    }

    /** True for an operation elsewhere whose answer tells the state of what it started, or where to follow it. */
    private static boolean starts(Schemas schemas, Operation operation, DraftStatus status, List<String> states) {
        JsonNode answer = operation.responseSchema(ContractDraft.success(operation));
        Set<String> words = schemas.words(answer, status.at());
        boolean tells = !schemas.at(answer, status.at()).isEmpty()
                && (words.isEmpty() || states.isEmpty() || words.stream().anyMatch(states::contains));
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
