package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.MockServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two mocks, one of them in a process of its own, on one database behind a client that speaks to them in turn. */
@ExtendWith(Databases.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ReplicasTest {

    private static final int CALLERS = 16;

    private MockServer one;
    private MockProcess other;
    private RoundRobin client;

    @BeforeAll
    void start(Databases databases) throws Exception {
        String store = databases.postgresql().emptyDatabase();
        one = MockServer.start(options -> options.withPort(0).withStore(store));
        other = MockProcess.start(store);
        client = new RoundRobin(one.address(), other.address());
    }

    @AfterAll
    void stop() {
        client.close();
        other.close();
        one.close();
    }

    @Test
    void both_give_the_same_answers_at_every_moment_of_a_job() throws Exception {
        client.clock("{\"frozen\": true}");
        String job = client.submit();
        List<String> ids = new ArrayList<>();
        for (int moment = 0; moment < 12; moment++) {
            String here = client.poll(job).body();
            assertThat(client.poll(job).body()).isEqualTo(here);
            ids.add(here);
            client.advance("2700ms");
        }
        assertThat(Set.copyOf(ids)).hasSizeGreaterThan(6);
    }

    @Test
    void what_the_client_sees_never_goes_back_while_time_runs() throws Exception {
        client.clock("{\"frozen\": false, \"speed\": 30}");
        String job = client.submit();
        List<Integer> processed = new ArrayList<>();
        JsonNode read;
        do {
            read = client.read(job);
            processed.add(read.path("processed").asInt());
        } while (!read.path("status").asText().equals("completed"));
        assertThat(processed).isSorted().contains(0, 21_815);
    }

    @Test
    void of_calls_at_once_to_both_exactly_one_wins() throws Exception {
        client.clock("{\"frozen\": true}");
        for (int round = 0; round < 5; round++) {
            String job = client.submit();
            client.runUntil(job, "\"stages_done\": 1");
            client.command(job, "pause");
            client.runUntil(job, "\"status\": \"paused\"");

            List<HttpResponse<String>> answers = atOnce(() -> client.command(job, "resume"));

            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
            assertThat(client.read(job)).isEqualTo(client.read(job));
        }
    }

    private static <T> List<T> atOnce(Callable<T> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            return threads.invokeAll(Collections.nCopies(CALLERS, call)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
