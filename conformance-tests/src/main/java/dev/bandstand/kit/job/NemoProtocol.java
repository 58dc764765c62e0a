package dev.bandstand.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.Operations;
import dev.bandstand.kit.trace.Exchange.Answered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** NVIDIA NeMo Platform Jobs. A job is known by its name in the workspace {@code default}. */
final class NemoProtocol implements Protocol {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKSPACE = "default";
    private static final Map<String, State> WORDS = Map.of(
            "created", State.PENDING,
            "pending", State.PENDING,
            "active", State.RUNNING,
            "error", State.FAILED);

    private final Operations operations;

    NemoProtocol(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Call submit(Actor actor, String query) {
        ObjectNode request = JSON.createObjectNode()
                .put("name", "bandstand-" + UUID.randomUUID())
                .put("description", query)
                .put("source", "bandstand");
        request.putObject("spec");
        ArrayNode steps = request.putObject("platform_spec").putArray("steps");
        for (String step : List.of("first", "second")) {
            ObjectNode executor =
                    steps.addObject().put("name", step).putObject("executor").put("provider", "cpu");
            ObjectNode container = executor.putObject("container").put("image", "busybox");
            container.putArray("command").add("sleep").add("30");
        }
        return create(actor).json(request.toString());
    }

    @Override
    public Call submitInvalid(Actor actor) {
        return create(actor).json("{}").odd("everything is missing");
    }

    @Override
    public Call poll(Actor actor, String job) {
        return of(actor, "getJob", job);
    }

    @Override
    public Call page(Actor actor, String job, String cursor) {
        return of(actor, "listJobLogs", job).query("page_cursor", cursor);
    }

    @Override
    public Call command(Actor actor, Command command, String job) {
        return of(actor, operation(command), job);
    }

    @Override
    public Optional<Call> balance(Actor actor) {
        return Optional.empty();
    }

    @Override
    public String operation(Command command) {
        return command.word() + "Job";
    }

    @Override
    public Optional<String> created(Answered answered) {
        JsonNode name = body(answered).path("name");
        boolean accepted = answered.status() >= 200 && answered.status() < 300;
        return accepted && name.isTextual() ? Optional.of(name.asText()) : Optional.empty();
    }

    @Override
    public Snapshot read(Answered answered) {
        return Snapshot.in(
                answered.status() == 200 ? state(body(answered).path("status").asText()) : State.UNKNOWN);
    }

    @Override
    public String unknownJob() {
        return "bandstand-never-created";
    }

    private Call create(Actor actor) {
        return operations.call(actor, "createJob", Map.of("workspace", WORKSPACE), Optional.empty());
    }

    private Call of(Actor actor, String operation, String job) {
        return operations.call(actor, operation, Map.of("workspace", WORKSPACE, "name", job), Optional.of(job));
    }

    private static State state(String word) {
        return Optional.ofNullable(WORDS.get(word))
                .orElseGet(() -> List.of(State.values()).stream()
                        .filter(state -> state.word().equals(word.toLowerCase(Locale.ROOT)))
                        .filter(state -> !WORDS.containsValue(state))
                        .findFirst()
                        .orElse(State.UNKNOWN));
    }

    private static JsonNode body(Answered answered) {
        try {
            return JSON.readTree(answered.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
