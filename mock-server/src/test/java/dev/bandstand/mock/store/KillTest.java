package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mock that is killed while it writes has lost nothing that it answered. The profile {@code fuzz} kills more often. */
@ExtendWith(Databases.Extension.class)
@Tag("long")
class KillTest {

    private static final int KILLS = Integer.getInteger("bandstand.kills", 2);
    private static final int WRITERS = 4;
    private static final int JOBS_BEFORE_KILL = 10;

    @TempDir
    private Path folder;

    /** The jobs whose creation was answered, and whether their pause was. */
    private final Map<String, Boolean> paused = new ConcurrentHashMap<>();

    private final AtomicInteger answered = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(names = "MEMORY", mode = EnumSource.Mode.EXCLUDE)
    void nothing_that_was_answered_is_lost_and_credits_add_up(Databases.Kind kind, Databases databases)
            throws Exception {
        String store = databases.empty(kind, folder);
        for (int kill = 0; kill < KILLS; kill++) {
            try (MockProcess mock = MockProcess.start(store);
                    RoundRobin client = new RoundRobin(mock.address())) {
                client.clock("{\"frozen\": true}");
                assertAllThere(client);
                writeUntilKilled(mock, client);
            }
        }
        try (MockProcess mock = MockProcess.start(store);
                RoundRobin client = new RoundRobin(mock.address())) {
            assertAllThere(client);
            assertCreditsAddUp(client);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d kills, %d jobs, %d calls, none lost%n",
                kind,
                KILLS,
                paused.size(),
                answered.get());
    }

    private void writeUntilKilled(MockProcess mock, RoundRobin client) throws Exception {
        Phaser written = new Phaser(WRITERS + 1);
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> write(client, written)));
            }
            written.arriveAndAwaitAdvance();
            mock.kill();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /** Creates and pauses jobs until the mock is gone. */
    private Void write(RoundRobin client, Phaser written) throws Exception {
        for (int count = 1; ; count++) {
            try {
                String job = client.submit();
                paused.put(job, false);
                answered.incrementAndGet();
                if (client.command(job, "pause").statusCode() == 200) {
                    paused.put(job, true);
                    answered.incrementAndGet();
                }
            } catch (IOException killed) {
                return null;
            }
            if (count == JOBS_BEFORE_KILL) {
                written.arriveAndDeregister();
            }
        }
    }

    private void assertAllThere(RoundRobin client) throws Exception {
        for (Map.Entry<String, Boolean> job : paused.entrySet()) {
            JsonNode read = client.read(job.getKey());
            assertThat(read.path("job_id").asText()).as("%s", read).isEqualTo(job.getKey());
            if (job.getValue()) {
                assertThat(read.path("status").asText()).startsWith("paus");
            }
        }
    }

    /** The balance after a restart is the sum over the jobs. */
    private void assertCreditsAddUp(RoundRobin client) throws Exception {
        client.advance("10h"); // a job pauses at the end of its band, and cannot be resumed before
        for (Map.Entry<String, Boolean> job : paused.entrySet()) {
            HttpResponse<String> resumed = client.command(job.getKey(), "resume");
            if (job.getValue()) {
                assertThat(resumed.statusCode()).as(resumed.body()).isEqualTo(200);
            }
        }
        client.advance("10h");
        long each = 0;
        long sum = 0;
        JsonNode jobs = read(client, "/__bandstand/worlds/alice/jobs?limit=5000");
        for (JsonNode job : jobs.path("data")) {
            sum += job.path("counters").path("credits").asLong();
            each++;
        }
        assertThat(each).isGreaterThanOrEqualTo(paused.size());
        JsonNode balance = read(client, "/api/v1/credits/balance");
        assertThat(balance.path("credits_used").asLong())
                .as("%s of %s", balance, jobs)
                .isEqualTo(sum)
                .isPositive();
    }

    private static JsonNode read(RoundRobin client, String path) throws Exception {
        return JsonCodec.MAPPER.readTree(client.send("GET", path, "").body());
    }
}
