package dev.bandstand.kit.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Exchange.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The control API of a Bandstand mock. The kit uses it to move the time of a mock and to know which scenarios it can
 * play; judging needs none of it. What is sent here is not part of the record and goes over a connection of its own.
 */
public final class MockControl implements AutoCloseable {

    private static final String ROOT = "/__bandstand";

    /** The times that an answer is given to show that it is one of a mock: a mock on a busy machine may be late. */
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(12));

    private static final int OK = 200;
    private static final int MAX_BYTES = 4 << 20;
    private static final int LOOKS = 6;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Wire wire;

    private MockControl(Wire wire) {
        this.wire = wire;
    }

    /** The control API at an address; empty when what answers there is no mock, or nothing does. */
    public static Optional<MockControl> find(URI base, HttpSettings settings) {
        for (Duration patience : PATIENCE) {
            if (reply(base, settings.within(patience, MAX_BYTES)) instanceof Answered answered) {
                return isMock(answered) ? Optional.of(new MockControl(Wire.toMock(base, settings))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Reply reply(URI base, HttpSettings settings) {
        try (Wire wire = Wire.toMock(base, settings)) {
            return wire.send("GET", ROOT, Map.of(), null);
        }
    }

    private static boolean isMock(Answered answered) {
        return answered.status() == OK && answered.json().path("name").asText().equals("bandstand");
    }

    /** True if it can play a scenario. */
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

    /** Tells if the time of a world stands still. */
    boolean frozen(String world) {
        return call("GET", world(world) + "/clock", null)
                .map(clock -> clock.path("frozen").asBoolean())
                .orElse(false);
    }

    /** Watches the time of a world that should stand still: where it moves, somebody steps it. */
    boolean movesWhileFrozen(String world, StopSignal stop) {
        Instant before = time(call("GET", world(world) + "/clock", null));
        for (int look = 0; look < LOOKS; look++) {
            stop.sleep(BETWEEN_LOOKS);
            if (!time(call("GET", world(world) + "/clock", null)).equals(before)) {
                return true;
            }
        }
        return false;
    }

    /** Stops the time of a world, or lets it run. */
    Instant freeze(String world, boolean frozen) {
        return time(call("PUT", world(world) + "/clock", "{\"frozen\":%s}".formatted(frozen)));
    }

    /** Removes all jobs of a world. */
    void reset(String world) {
        call("POST", world(world) + "/reset", null);
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
        return wire.send(method, path, headers, body) instanceof Answered answered && answered.status() == OK
                ? Optional.of(answered.json())
                : Optional.empty();
    }

    /** Closes the connections that are kept. */
    @Override
    public void close() {
        wire.close();
    }
}
