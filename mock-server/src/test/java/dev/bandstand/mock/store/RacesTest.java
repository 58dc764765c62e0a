package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many commands at once on a job that is paused, over HTTP, on each store: every answer agrees with what the job's log holds.
 * PostgreSQL is shared by two mocks. The profile {@code fuzz} does more trials.
 */
@ExtendWith(Databases.Extension.class)
class RacesTest {

    private static final int TRIALS = Integer.getInteger("bandstand.races", 5);
    private static final int CALLS = 32;
    private static final List<String> COMMANDS = List.of("pause", "resume", "cancel");
    private static final Set<Integer> DOCUMENTED = Set.of(200, 409);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void each_transition_has_one_winner(Databases.Kind kind, Databases databases) throws Exception {
        String store = databases.empty(kind, folder);
        List<MockProcess> mocks = new ArrayList<>();
        try {
            for (int i = 0; i < (kind == Databases.Kind.POSTGRESQL ? 2 : 1); i++) {
                mocks.add(MockProcess.start(store));
            }
            try (RoundRobin client = new RoundRobin(
                            mocks.stream().map(MockProcess::address).toArray(URI[]::new));
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                client.clock("{\"frozen\": true}");
                for (int trial = 0; trial < TRIALS; trial++) {
                    race(client, threads);
                }
            }
        } finally {
            mocks.forEach(MockProcess::close);
        }
        System.out.printf(Locale.ROOT, "%s: %d races of %d calls%n", kind, TRIALS, CALLS);
    }

    private static void race(RoundRobin client, ExecutorService threads) throws Exception {
        String job = client.submit();
        client.command(job, "pause");
        client.advance("10s");
        assertThat(client.read(job).path("status").asText()).isEqualTo("paused");
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(command(client, job, i));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
            codes.add(answer.get().statusCode());
        }
        List<String> accepted = accepted(client, job);
        boolean resumed = accepted.contains("resume");

        assertThat(DOCUMENTED).containsAll(codes);
        assertThat(accepted).as("after the first pause").endsWith("cancel").containsOnlyOnce("cancel");
        assertThat(accepted.stream().filter("pause"::equals)).hasSizeLessThanOrEqualTo(resumed ? 1 : 0);
        assertThat(succeeded(codes, "resume")).isEqualTo(resumed ? 1 : 0);
        assertThat(succeeded(codes, "cancel")).isEqualTo(CALLS / COMMANDS.size());
        assertThat(client.poll(job).body()).isEqualTo(client.poll(job).body()).contains("cancelling");
    }

    private static Callable<HttpResponse<String>> command(RoundRobin client, String job, int number) {
        return () -> client.command(job, COMMANDS.get(number % COMMANDS.size()));
    }

    private static long succeeded(List<Integer> codes, String command) {
        int first = COMMANDS.indexOf(command);
        long count = 0;
        for (int i = first; i < codes.size(); i += COMMANDS.size()) {
            count += codes.get(i) == 200 ? 1 : 0;
        }
        return count;
    }

    /** The commands in the log of the job, without the pause that came before all. */
    private static List<String> accepted(RoundRobin client, String job) throws Exception {
        JsonNode view = JsonCodec.MAPPER.readTree(
                client.send("GET", "/__bandstand/worlds/alice/jobs/" + job, "").body());
        List<String> commands = new ArrayList<>();
        view.path("markers").forEach(marker -> commands.add(marker.path("kind").asText()));
        commands.removeIf(kind -> !COMMANDS.contains(kind));
        return Collections.unmodifiableList(commands.subList(1, commands.size()));
    }
}
