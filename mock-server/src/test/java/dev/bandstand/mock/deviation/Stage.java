package dev.bandstand.mock.deviation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.bytes.JsonCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A mock in which every run of the same calls is the same to the byte, and what it answered in this run. */
final class Stage implements AutoCloseable {

    private static final String ALICE = "alice";
    private static final String BOB = "bob";

    /** The world of those who send no key. */
    private static final String NOBODY = "-";

    private static final double STANDSTILL = 1e-12;
    private static final Path SCENARIOS = Path.of("src/test/resources/dev/bandstand/mock/deviation");
    private static final int AT_ONCE = 8;

    private final MockServer mock = MockServer.start(options -> options.withPort(0)
            .withScenarios(SCENARIOS)
            .withWorlds(worlds -> worlds.withSeed(7)
                    .withStart(Instant.parse("2026-01-01T00:00:00Z"))
                    .withSpeed(STANDSTILL)));
    private final Client client = new Client(mock.address(), ALICE);
    private final List<String> seen = new ArrayList<>();

    /** Plays a scene from the beginning, with some deviations on, and tells all that was answered. */
    List<String> play(Scene scene, String... deviations) {
        seen.clear();
        for (String world : List.of(ALICE, BOB, NOBODY)) {
            mock.reset(world).changeSettings(settings -> settings.withDeviations(List.of(deviations)));
        }
        scene.play(this);
        return List.copyOf(seen);
    }

    /** The catalogue of the deviations of a contract. */
    Stream<String> deviations(String contract) {
        return mock.deviations(contract).stream().map(each -> each.id());
    }

    /** A text in an answer; empty when it is not there, or the answer is no JSON. */
    static String member(Client.Reply reply, String name) {
        try {
            JsonNode member = JsonCodec.MAPPER.readTree(reply.whole().body()).path(name);
            return member.isTextual() ? member.textValue().replaceAll("[^\\w.:-]", "") : "";
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    void wait(String seconds) {
        for (String world : List.of(ALICE, BOB)) {
            mock.world(world).clock().advance(Duration.ofMillis((long) (Double.parseDouble(seconds) * 1_000)));
        }
    }

    Client.Reply alice(String method, String path, String body, String... headers) {
        return call(method, path, body, with(headers, "X-API-Key", ALICE, "X-Bandstand-World", ALICE));
    }

    Client.Reply bob(String method, String path) {
        return bob(method, path, "");
    }

    Client.Reply bob(String method, String path, String body) {
        return call(method, path, body, List.of("X-API-Key", BOB, "X-Bandstand-World", BOB));
    }

    /** A call with the header of a key and no key in it. */
    Client.Reply emptyKey(String method, String path) {
        return call(method, path, "", List.of("X-API-Key", ""));
    }

    Client.Reply anonymous(String method, String path) {
        return call(method, path, "", List.of());
    }

    /** A call of Alice whose key is in a header of another spelling. */
    Client.Reply spelled(String header, String method, String path) {
        return call(method, path, "", List.of(header, ALICE));
    }

    /** The same call of Alice several times at once; the answers are reported in alphabetical order. */
    void atOnce(String method, String path) {
        Callable<String> one = () -> reported(client.send(method, path, "", List.of("X-API-Key", ALICE)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> answers = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(Collections.nCopies(AT_ONCE, one))) {
                answers.add(each.get());
            }
            answers.stream().sorted().forEach(seen::add);
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private Client.Reply call(String method, String path, String body, List<String> headers) {
        Client.Reply reply = client.send(method, path, body, headers);
        seen.add("%s %s %s".formatted(method, path, reported(reply)));
        return reply;
    }

    private static String reported(Client.Reply reply) {
        if (reply.status() == 0) {
            return "nothing";
        }
        Map<String, List<String>> headers =
                new TreeMap<>(reply.whole().headers().map());
        headers.remove("date");
        return String.format(
                Locale.ROOT,
                "-> %d %s%n%s",
                reply.status(),
                headers,
                reply.whole().body());
    }

    private static List<String> with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toList();
    }

    @Override
    public void close() {
        client.close();
        mock.close();
    }
}
