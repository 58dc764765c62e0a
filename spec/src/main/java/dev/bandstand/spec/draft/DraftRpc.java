package dev.bandstand.spec.draft;

import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OpenApi.Parameter;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A guess at an API whose operations are named by verbs and name the job in the query or the body: StartJob, DescribeJob.
 *
 * @param named the place in which they name it
 */
record DraftRpc(OpenApi document, Schemas schemas, Operation observe, Place named) {

    private static final Set<String> READ = Set.of(
            "describe",
            "get",
            "read",
            "fetch",
            "show",
            "check",
            "inspect",
            "poll",
            "status",
            "retrieve",
            "lookup",
            "view");
    private static final Set<String> LIST = Set.of("list", "search", "find", "query", "enumerate");
    private static final Set<String> SUBMIT = Set.of(
            "start",
            "create",
            "submit",
            "run",
            "begin",
            "launch",
            "enqueue",
            "new",
            "put",
            "request",
            "schedule",
            "import",
            "export",
            "execute");

    private static final Pattern ID = Pattern.compile(".*(id|arn|uuid|name|handle)");
    private static final Pattern NO_ID = Pattern.compile("(request|client|idempotency|tenant|account|project|user).*");
    private static final List<String> BEST = List.of("uuid", "id", "arn", "handle", "name");

    /** Empty when no operation reads something that has a state by an id in its query or body. */
    static Optional<DraftRpc> of(OpenApi document) {
        Schemas schemas = new Schemas(document);
        return document.all().stream()
                .filter(each -> reads(each)
                        && DraftStatus.of(schemas, each.responseSchema(200)).isPresent())
                .flatMap(each ->
                        named(schemas, each).map(place -> new DraftRpc(document, schemas, each, place)).stream())
                .max(Comparator.comparingInt(DraftRpc::weight));
    }

    private int weight() {
        Map<String, OperationKind> kinds = kinds();
        return (kinds.containsValue(OperationKind.SUBMIT) ? 100 : 0) + kinds.size();
    }

    private static boolean reads(Operation operation) {
        List<String> words = words(operation);
        return words.stream().noneMatch(LIST::contains)
                && (words.stream().anyMatch(READ::contains)
                        || operation.method().equals("GET"));
    }

    /** The words of the id of an operation and of the end of its path, in small letters. */
    private static List<String> words(Operation operation) {
        String end = operation.path().replaceFirst("^.*/", "");
        return Stream.of((operation.id() + " " + end).split("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The place of an id in a request; a required one before others. */
    private static Optional<Place> named(Schemas schemas, Operation operation) {
        Set<String> required = schemas.required(operation.requestSchema(), "");
        Stream<Place> query = operation.parameters().stream()
                .filter(each -> each.in() == Place.In.QUERY)
                .sorted(Comparator.comparing((Parameter each) -> !each.required()))
                .map(each -> new Place(Place.In.QUERY, each.name()));
        Stream<Place> body = schemas.members(operation.requestSchema(), "").stream()
                .sorted(Comparator.comparing(name -> !required.contains(name)))
                .map(name -> new Place(Place.In.BODY, "/" + name));
        return Stream.concat(query, body)
                .filter(place -> ID.matcher(plain(place)).matches()
                        && !NO_ID.matcher(plain(place)).matches())
                .min(Comparator.comparingInt(DraftRpc::rank));
    }

    private static int rank(Place place) {
        return BEST.stream()
                .filter(plain(place)::endsWith)
                .mapToInt(BEST::indexOf)
                .findFirst()
                .orElse(BEST.size());
    }

    private static String plain(Place place) {
        return place.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** The name of the place, which is that of the id in answers, too. */
    String name() {
        return named.name().replaceFirst("^/", "");
    }

    /** The operations by kind; those that have nothing to do with jobs are left out. */
    Map<String, OperationKind> kinds() {
        Map<String, OperationKind> kinds = new LinkedHashMap<>();
        for (Operation each : document.all()) {
            kind(each).ifPresent(kind -> kinds.put(each.id(), kind));
        }
        if (!kinds.containsValue(OperationKind.SUBMIT)) {
            document.all().stream()
                    .filter(each -> words(each).stream().anyMatch(SUBMIT::contains))
                    .filter(each -> kinds.get(each.id()) == OperationKind.COMMAND)
                    .findFirst()
                    .ifPresent(each -> kinds.put(each.id(), OperationKind.SUBMIT));
        }
        return kinds;
    }

    private Optional<OperationKind> kind(Operation operation) {
        if (operation.id().equals(observe.id())) {
            return Optional.of(OperationKind.OBSERVE);
        }
        List<String> words = words(operation);
        boolean lists = DraftPaging.items(schemas, operation).isPresent();
        boolean listing = words.stream().anyMatch(LIST::contains);
        if (namesJob(operation)) {
            boolean reading = listing || reads(operation);
            return Optional.of(
                    reading
                            ? (lists ? OperationKind.PAGES : OperationKind.READ)
                            : DraftWords.commandOf(operation.id()).orElse(OperationKind.COMMAND));
        }
        if (lists && (listing || reads(operation))) {
            return tellsId(operation) ? Optional.of(OperationKind.LIST) : Optional.empty();
        }
        return tellsId(operation) && !reads(operation) ? Optional.of(OperationKind.SUBMIT) : Optional.empty();
    }

    private boolean namesJob(Operation operation) {
        return named.in() == Place.In.BODY
                ? hasMember(operation)
                : operation.parameter(named).isPresent()
                        || (hasMember(operation)
                                && (!tellsId(operation)
                                        || DraftWords.commandOf(operation.id()).isPresent()));
    }

    private boolean hasMember(Operation operation) {
        return schemas.members(operation.requestSchema(), "").contains(name());
    }

    /** True when a good answer has the id of a job, in an envelope or an item of a list too. */
    private boolean tellsId(Operation operation) {
        var schema = operation.responseSchema(ContractDraft.success(operation));
        Stream<String> items = DraftPaging.items(schemas, operation).stream();
        return schemas.members(schema, "").contains(name())
                || schemas.members(schema, "").stream()
                        .anyMatch(
                                parent -> schemas.members(schema, "/" + parent).contains(name()))
                || items.flatMap(at -> schemas.at(schema, at).stream())
                        .anyMatch(
                                list -> schemas.members(list.path("items"), "").contains(name()));
    }
}
