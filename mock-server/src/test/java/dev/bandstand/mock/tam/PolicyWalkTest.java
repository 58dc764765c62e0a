package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.model.TamPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each choice of each policy has its own visible effect over HTTP. */
class PolicyWalkTest {

    private static final Map<TamPolicy, Function<Client, String>> LOOKS = new EnumMap<>(TamPolicy.class);

    static {
        LOOKS.put(TamPolicy.SUBMIT_ANSWER, client -> status(client.submission("lamps")));
        LOOKS.put(TamPolicy.SUBMIT_STATUS, client -> client.submission("lamps").text("status"));
        LOOKS.put(TamPolicy.CANCEL_ANSWER, client -> status(client.cancel(client.submit("lamps"))));
        LOOKS.put(
                TamPolicy.CONFLICT_TEXT,
                client -> client.pause(completed(client)).text("detail"));
        LOOKS.put(TamPolicy.RESUME_OF_RUNNING, client -> status(client.resume(running(client))));
        LOOKS.put(TamPolicy.RESUME_OF_PENDING, client -> status(client.resume(client.submit("lamps"))));
        LOOKS.put(TamPolicy.RESUME_OF_PAUSING, client -> {
            String job = running(client);
            client.pause(job);
            return status(client.resume(job)) + client.poll(job).text("status");
        });
        LOOKS.put(TamPolicy.RESUME_OF_CANCELLING, client -> {
            String job = running(client);
            client.cancel(job);
            return status(client.resume(job));
        });
        LOOKS.put(TamPolicy.PAUSE_OF_PENDING, client -> status(client.pause(client.submit("lamps"))));
        LOOKS.put(TamPolicy.PAUSE_OF_CANCELLING, client -> {
            String job = running(client);
            client.cancel(job);
            return status(client.pause(job));
        });
        LOOKS.put(TamPolicy.CANCEL_OF_PAUSED, client -> status(client.cancel(paused(client))));
        LOOKS.put(TamPolicy.CANCEL_OF_PAUSING, client -> {
            String job = running(client);
            client.pause(job);
            return status(client.cancel(job));
        });
        LOOKS.put(TamPolicy.CANCEL_OF_CANCELLING, client -> {
            String job = running(client);
            client.cancel(job);
            return status(client.cancel(job));
        });
        LOOKS.put(TamPolicy.PAUSE_IN_LAST_BAND, client -> {
            String job = client.submit("lamps");
            client.advance("2500ms").pause(job);
            return client.advance("1m").poll(job).text("status");
        });
        LOOKS.put(TamPolicy.CANCEL_CHECKPOINT, client -> {
            String job = running(client);
            client.cancel(job);
            return client.advance("1m").poll(job).text("processed");
        });
        LOOKS.put(TamPolicy.UNKNOWN_CURSOR, client -> status(client.page(completed(client), "page_9999")));
        LOOKS.put(TamPolicy.MALFORMED_JOB_ID, client -> status(client.poll("no-uuid")));
        LOOKS.put(
                TamPolicy.MISSING_KEY, client -> status(client.send("GET", "/api/v1/credits/balance", "", List.of())));
        LOOKS.put(TamPolicy.UNKNOWN_KEY, client -> status(client.submission("lamps")));
        LOOKS.put(
                TamPolicy.PAGES,
                client -> client.page(completed(client), "page_0001").text("count"));
        LOOKS.put(
                TamPolicy.NULLS,
                client -> String.valueOf(
                        client.poll(client.submit("lamps")).json().has("manifest")));
        LOOKS.put(
                TamPolicy.ROWS_WHILE_RUNNING,
                client -> client.poll(running(client)).text("count"));
        LOOKS.put(
                TamPolicy.GROWING_PAGE,
                client -> client.page(running(client), "page_0001").text("count"));
        LOOKS.put(
                TamPolicy.NEXT_CURSOR_WHILE_RUNNING,
                client -> client.page(running(client), "page_0001").text("next_cursor"));
        LOOKS.put(
                TamPolicy.DEGRADED_WHILE_RUNNING,
                client -> client.poll(running(client)).text("degraded"));
        LOOKS.put(
                TamPolicy.MANIFEST_WHILE_PAUSED,
                client -> String.valueOf(
                        client.poll(paused(client)).json().path("manifest").isNull()));
        LOOKS.put(
                TamPolicy.FIRST_PAGE_NAME,
                client -> client.poll(client.submit("lamps")).text("page"));
        LOOKS.put(
                TamPolicy.PROCESSED_AT_START,
                client -> client.poll(client.submit("lamps")).text("processed"));
        LOOKS.put(TamPolicy.CREDITS_BOOKED, client -> {
            paused(client);
            return String.valueOf(client.creditsUsed());
        });
        LOOKS.put(TamPolicy.OUT_OF_CREDITS, client -> {
            Client.Reply submitted = client.useScenario("penniless").submission("lamps");
            return status(submitted)
                    + client.advance("1m").poll(submitted.text("job_id")).text("error_message");
        });
        LOOKS.put(
                TamPolicy.ERROR_BODY,
                client -> client.poll(UUID.randomUUID().toString())
                        .whole()
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("none"));
    }

    private static MockServer open;
    private static MockServer listed;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("penniless.yaml"), """
                title: No credits, whatever that means
                openfunnel-tam: {credits-granted: 0, bands: [{label: all, companies: 5, takes: 1s}]}
                """);
        open = MockServer.start(options -> options.withPort(0).withScenarios(folder));
        listed = MockServer.start(options -> options.withPort(0).withKeys(Set.of("somebody-else")));
    }

    @AfterAll
    static void stop() {
        open.close();
        listed.close();
    }

    @Test
    void every_point_is_walked() {
        assertThat(LOOKS).containsOnlyKeys(TamPolicy.values());
    }

    @ParameterizedTest
    @EnumSource(TamPolicy.class)
    void each_choice_shows_another_face(TamPolicy policy) {
        List<String> seen =
                policy.choices().stream().map(choice -> seen(policy, choice)).toList();
        assertThat(seen).as(policy.key()).doesNotHaveDuplicates();
    }

    private static String seen(TamPolicy policy, String choice) {
        MockServer mock = policy == TamPolicy.UNKNOWN_KEY ? listed : open;
        String key = policy == TamPolicy.MISSING_KEY ? TamContract.NO_KEY : "walker-" + UUID.randomUUID();
        try (Client client = new Client(mock.address(), key)) {
            client.freeze().useScenario("quick").withPolicy(policy.key(), choice);
            return LOOKS.get(policy).apply(client);
        }
    }

    private static String status(Client.Reply reply) {
        return Integer.toString(reply.status());
    }

    /** A job with one band of 120 companies delivered and the second in work. */
    private static String running(Client client) {
        String job = client.submit("lamps");
        client.advance("1300ms");
        return job;
    }

    private static String paused(Client client) {
        String job = running(client);
        client.pause(job);
        client.advance("5s");
        JsonNode resting = client.poll(job).json();
        assertThat(resting.path("status").asText()).isEqualTo("paused");
        return job;
    }

    private static String completed(Client client) {
        String job = client.submit("lamps");
        client.advance("1m");
        return job;
    }
}
