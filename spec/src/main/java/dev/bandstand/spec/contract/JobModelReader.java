package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.spec.Durations;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.life.CommandTable;
import dev.bandstand.spec.contract.life.Counter;
import dev.bandstand.spec.contract.life.Lifecycle;
import dev.bandstand.spec.contract.life.Move;
import dev.bandstand.spec.contract.life.PolicyPoint;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the model of a {@code job.yaml} that has the form of its schema; defaults come from the OpenAPI document. */
final class JobModelReader {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Supplier<OpenApi> document;
    private final JsonNode tree;
    private final Lines lines;

    private JobModelReader(Supplier<OpenApi> document, LocatedYaml file) {
        this.document = document;
        this.tree = file.tree();
        this.lines = file.lines();
    }

    /**
     * Reads a model.
     *
     * @param document where the defaults come from; not asked for where the file leaves nothing out
     * @throws ContractError when the table of commands or a length of time cannot be read
     */
    static JobModel read(Supplier<OpenApi> document, LocatedYaml file) {
        return new JobModelReader(document, file).model();
    }

    private JobModel model() {
        Map<String, OperationKind> operations = OperationsReader.kinds(tree.path("operations"));
        Map<String, StateMeaning> states = members(tree.path("states"), each -> StateMeaning.of(each.asText()));
        return new JobModel(
                text(tree, "title").orElseGet(this::title),
                operations,
                identity(operations),
                caller(),
                members(tree.path("parameters"), JsonNode::asText),
                withVariants(operations, members(tree.path("requests"), each -> each)),
                invalid(operations),
                status(),
                new Lifecycle(
                        tree.path("initial").asText(states.keySet().iterator().next()),
                        states,
                        moves(),
                        commands(),
                        counters()),
                JobModel.Times.valueOf(
                        tree.path("times").asText("iso").replace('-', '_').toUpperCase(Locale.ROOT)),
                tree.path("unset").asText("null").equals("omit"),
                tree.has("body") ? tree.path("body") : null,
                members(tree.path("body-in"), each -> each),
                withVariants(operations, members(tree.path("answers"), SuccessAnswerReader::read)),
                members(tree.path("pages"), PagingReader::read),
                new ErrorModelReader(document, operations, tree.path("errors")).read(),
                policies(),
                ConsoleModel.of(tree.path("console")),
                lines);
    }

    /** The answers or requests of operations, taken over for each variant that has none of its own. */
    private static <T> Map<String, T> withVariants(Map<String, OperationKind> operations, Map<String, T> said) {
        Map<String, T> all = new LinkedHashMap<>(said);
        said.forEach((id, each) -> operations.keySet().stream()
                .filter(variant -> variant.startsWith(id + ":"))
                .forEach(variant -> all.putIfAbsent(variant, each)));
        return all;
    }

    private String title() {
        return document.get().document().path("info").path("title").asText("Jobs");
    }

    private Identity identity(Map<String, OperationKind> operations) {
        JsonNode id = tree.path("id");
        List<Place> sent = id.has("sent") ? places(id.path("sent")) : sentByPath(operations);
        String form = id.path("form").asText("{uuid}");
        return new Identity(
                places(id.path("returned")),
                sent,
                form,
                id.path("unknown").asText(Identity.zeros(form)),
                places(id.path("chosen")).stream().findFirst(),
                Identity.Taken.valueOf(id.path("taken").asText("refuse").toUpperCase(Locale.ROOT)),
                places(tree.path("idempotency-key")).stream().findFirst());
    }

    /** The last path parameter of each operation that is about one job. */
    private List<Place> sentByPath(Map<String, OperationKind> operations) {
        List<Place> places = new ArrayList<>();
        operations.forEach((operation, kind) -> {
            if (kind == OperationKind.OBSERVE || kind.isCommand()) {
                document.get()
                        .operation(operation)
                        .flatMap(JobModelReader::lastParameter)
                        .map(name -> new Place(Place.In.PATH, name))
                        .filter(place -> !places.contains(place))
                        .ifPresent(places::add);
            }
        });
        return places;
    }

    private static Optional<String> lastParameter(Operation operation) {
        Matcher matcher = PARAMETER.matcher(operation.path());
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return Optional.ofNullable(last);
    }

    private Caller caller() {
        JsonNode caller = tree.path("caller");
        return caller.isObject()
                ? Caller.parse(
                        caller.path("by").asText(),
                        caller.path("scheme").asText(""),
                        caller.path("optional").asBoolean())
                : Caller.parse(caller.asText("none"), "", false);
    }

    private Optional<JsonNode> invalid(Map<String, OperationKind> operations) {
        if (tree.has("invalid")) {
            return Optional.of(tree.path("invalid"));
        }
        boolean demanding = operations.entrySet().stream()
                .filter(each -> each.getValue() == OperationKind.SUBMIT)
                .limit(1) // the one that the kit sends
                .flatMap(each -> document.get().operation(each.getKey()).stream())
                .anyMatch(each -> !new Schemas(document.get())
                        .required(each.requestSchema(), "")
                        .isEmpty());
        return demanding ? Optional.of(JsonNodeFactory.instance.objectNode()) : Optional.empty();
    }

    private StatusForm status() {
        JsonNode status = tree.path("status");
        return status.isObject()
                ? new StatusForm.Members(members(status, each -> members(each, value -> value)))
                : new StatusForm.Word(status.asText("/status"));
    }

    private Map<String, Move> moves() {
        Map<String, Move> moves = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : tree.path("moves").properties()) {
            JsonNode move = each.getValue();
            boolean leaves = move.has("after");
            String place = "/moves/" + each.getKey();
            Duration after = leaves ? time(place + "/after", move.path("after").asText()) : Duration.ZERO;
            Map<String, Duration> or = new LinkedHashMap<>();
            if (!leaves && move.has("to")) {
                or.put(move.path("to").asText(), after);
            }
            for (JsonNode other : move.path("or")) {
                String[] words = other.asText().split(" after ", 2);
                or.put(words[0].strip(), words.length == 1 ? after : time(place + "/or", words[1].strip()));
            }
            Optional<String> to = leaves ? Optional.of(move.path("to").asText()) : Optional.empty();
            moves.put(each.getKey(), new Move(to, after, or, move.path("stages").asInt()));
        }
        return Collections.unmodifiableMap(moves);
    }

    private Duration time(String pointer, String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw fault(pointer, wrong);
        }
    }

    private CommandTable commands() {
        try {
            return tree.has("commands")
                    ? CommandTable.parse(tree.path("commands").asText())
                    : CommandTable.EMPTY;
        } catch (IllegalArgumentException wrong) {
            throw fault("/commands", wrong);
        }
    }

    private ContractError fault(String pointer, IllegalArgumentException wrong) {
        return new ContractError(List.of(new ContractFault(
                lines.file(), lines.of(pointer), pointer.substring(1).replace('/', '.') + ": " + wrong.getMessage())));
    }

    private Map<String, Counter> counters() {
        Map<String, Counter> counters = new LinkedHashMap<>();
        tree.path("counters").properties().forEach(each -> {
            JsonNode counter = each.getValue();
            boolean grows = counter.has("grows-to");
            counters.put(
                    each.getKey(),
                    new Counter(
                            each.getKey(),
                            counter.path("at").asText(),
                            counter.path(grows ? "grows-to" : "known").asLong(),
                            grows,
                            text(counter, "of")));
        });
        return Collections.unmodifiableMap(counters);
    }

    private Map<String, PolicyPoint> policies() {
        Map<String, PolicyPoint> policies = new LinkedHashMap<>();
        tree.path("policies").properties().forEach(each -> {
            policies.put(
                    each.getKey(),
                    new PolicyPoint(
                            each.getKey(),
                            each.getValue().path("see").asText("errata.md"),
                            each.getValue().path("question").asText(),
                            effects(each.getValue().path("choices"))));
        });
        return Collections.unmodifiableMap(policies);
    }

    private static Map<String, String> effects(JsonNode choices) {
        Map<String, String> effects = new LinkedHashMap<>();
        if (choices.isArray()) {
            choices.forEach(choice -> effects.put(choice.asText(), choice.asText()));
        } else {
            choices.properties()
                    .forEach(choice ->
                            effects.put(choice.getKey(), choice.getValue().asText()));
        }
        return effects;
    }

    static Optional<String> text(JsonNode node, String member) {
        return node.has(member) ? Optional.of(node.path(member).asText()) : Optional.empty();
    }

    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        if (node.isTextual()) {
            places.add(Place.parse(node.asText()));
        }
        node.forEach(each -> places.add(Place.parse(each.asText())));
        return places;
    }

    static <T> Map<String, T> members(JsonNode node, Function<JsonNode, T> reader) {
        Map<String, T> members = new LinkedHashMap<>();
        node.properties().forEach(each -> members.put(each.getKey(), reader.apply(each.getValue())));
        return Collections.unmodifiableMap(members);
    }
}
