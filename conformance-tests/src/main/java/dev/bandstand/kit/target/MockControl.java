package dev.bandstand.kit.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.kit.trace.Exchange.Answered;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The control API of a Bandstand mock. The kit uses it to move the time of a mock and to know which scenarios it can play; judging needs none of it. What is sent here is not part of the record.
 */
public final class MockControl {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/__bandstand";

    private final Wire wire;

    private MockControl(Wire wire) {
        this.wire = wire;
    }

    /** The control API at an address; empty when what answers there is no mock, or nothing does. */
    public static Optional<MockControl> find(URI base, Duration answer) {
        MockControl control = new MockControl(new Wire(base, answer));
        return control.call("GET", ROOT, null)
                        .filter(server -> server.path("name").asText().equals("bandstand"))
                        .isPresent()
                ? Optional.of(control)
                : Optional.empty();
    }

    /** Whether it can play a scenario. */
    public boolean offers(String scenario) {
        return call("GET", ROOT + "/scenarios", null).stream()
                .flatMap(list -> StreamSupport.stream(list.path("data").spliterator(), false))
                .anyMatch(entry -> entry.path("name").asText().equals(scenario));
    }

    /** The scenario that the jobs of a world take unless their query chooses another. */
    public Optional<String> scenario(String world) {
        return call("GET", world(world), null)
                .map(state -> state.path("scenario").asText());
    }

    /** Stops the time of a world, or lets it run. */
    Instant freeze(String world, boolean frozen) {
        return time(call("PUT", world(world) + "/clock", "{\"frozen\":%s}".formatted(frozen)));
    }

    /** Moves the time of a world. */
    Instant advance(String world, Duration by) {
        return time(call("POST", world(world) + "/clock/advance", "{\"by\":\"%s\"}".formatted(by)));
    }

    private static Instant time(Optional<JsonNode> clock) {
        return clock.map(state -> Instant.parse(state.path("now").asText()))
                .orElseThrow(() -> new TargetGone("The clock of the mock cannot be moved."));
    }

    private static String world(String name) {
        return ROOT + "/worlds/" + Call.encoded(name);
    }

    private Optional<JsonNode> call(String method, String path, @Nullable String body) {
        Map<String, String> headers = body == null ? Map.of() : Map.of("Content-Type", "application/json");
        return wire.send(method, path, headers, body) instanceof Answered answered && answered.status() == 200
                ? Optional.of(tree(answered.body()))
                : Optional.empty();
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
