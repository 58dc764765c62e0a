package dev.bandstand.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.journal.Journal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsAndJournalTest {

    private static final String WORLD = "/__bandstand/worlds/alice";

    private final MockServer mock = MockServer.start(options -> options.withPort(0));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String job = "";

    @BeforeEach
    void submit() throws Exception {
        mock.world("alice").clock().freeze();
        job = json(send("POST", "/api/v1/tam/build", "{\"query\": \"lamps\"}"))
                .path("job_id")
                .asText();
    }

    @AfterEach
    void stop() {
        client.close();
        mock.close();
    }

    @Test
    void a_job_is_told_with_its_bands() throws Exception {
        runUntil("\"stages_done\": 2");

        JsonNode listed = json(send("GET", WORLD + "/jobs", "")).path("data").get(0);

        assertThat(listed).isEqualTo(json(send("GET", WORLD + "/jobs/" + job, "")));
        assertThat(listed.path("status").asText()).isEqualTo("running");
        assertThat(listed.path("stages").findValuesAsText("state"))
                .containsExactly("done", "done", "working", "waiting", "waiting", "waiting");
    }

    @Test
    void a_removed_job_is_unknown_and_in_no_list() throws Exception {
        String other = json(send("POST", "/api/v1/tam/build", "{\"query\": \"chairs\"}"))
                .path("job_id")
                .asText();
        assertThat(json(send("GET", WORLD + "/jobs?sort=newest", ""))
                        .path("counted")
                        .asInt())
                .isEqualTo(2);

        assertThat(send("DELETE", WORLD + "/jobs/" + job, "").statusCode()).isEqualTo(204);

        HttpResponse<String> again = send("DELETE", WORLD + "/jobs/" + job, "");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(json(again).path("detail").asText()).isEqualTo("World alice has no job " + job + ".");
        assertThat(send("GET", WORLD + "/jobs/" + job, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/api/v1/tam/build/" + job, "").statusCode()).isEqualTo(404);
        for (String list : new String[] {"/jobs", "/jobs?sort=newest", "/jobs?sort=title", "/jobs?find=lamps"}) {
            assertThat(json(send("GET", WORLD + list, "")).path("data").findValuesAsText("id"))
                    .as(list)
                    .doesNotContain(job);
        }
        JsonNode left = json(send("GET", WORLD + "/jobs?sort=newest", ""));
        assertThat(left.path("counted").asInt()).isEqualTo(1);
        assertThat(left.path("data").get(0).path("id").asText()).isEqualTo(other);
        assertThat(json(send("GET", WORLD, "")).path("jobs").asInt()).isEqualTo(1);
    }

    @Test
    void the_mock_tells_what_it_serves_and_how_callers_are_named() throws Exception {
        JsonNode server = json(send("GET", "/__bandstand", ""));
        assertThat(server.path("store").asText()).isEqualTo("memory");
        assertThat(Instant.parse(server.path("started_at").asText()))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(server.has("degraded")).isFalse();
        assertThat(server.path("callers").findValuesAsText("name")).containsExactly("X-API-Key", "Authorization");
        JsonNode submit = server.path("operations")
                .valueStream()
                .filter(each -> each.path("id").asText().equals("createBatch"))
                .findFirst()
                .orElseThrow();
        assertThat(submit.path("kind").asText()).isEqualTo("submit");
        assertThat(submit.path("example").path("completion_window").asText()).isEqualTo("24h");
    }

    @Test
    void the_clock_runs_until_a_job_has_ended() throws Exception {
        runUntil("\"ended\": true");

        assertThat(json(send("GET", WORLD + "/jobs/" + job, "")).path("ended").asBoolean())
                .isTrue();
    }

    @Test
    void markers_of_one_instant_stand_in_the_order_of_cause() throws Exception {
        String path = "/api/v1/tam/build/" + job;
        runUntil("\"stages_done\": 1");
        send("POST", path + "/pause", "");
        runUntil("\"status\": \"paused\"");
        send("POST", path + "/resume", "");
        send("POST", path + "/cancel", "");
        runUntil("\"ended\": true");

        JsonNode listed = json(send("GET", WORLD + "/jobs/" + job, ""));

        assertThat(listed.path("markers").findValuesAsText("kind"))
                .containsExactly(
                        "pending",
                        "running",
                        "pause",
                        "pausing",
                        "paused",
                        "resume",
                        "running",
                        "cancel",
                        "cancelling",
                        "cancelled");
    }

    @Test
    void a_failed_job_tells_its_error_and_others_tell_none() throws Exception {
        mock.world("alice").changeSettings(settings -> settings.withScenario("fails-in-band"));
        String failing = json(send("POST", "/api/v1/tam/build", "{\"query\": \"lamps\"}"))
                .path("job_id")
                .asText();
        mock.world("alice").clock().advance(Duration.ofHours(1));

        assertThat(json(send("GET", WORLD + "/jobs/" + failing, ""))
                        .path("error")
                        .asText())
                .isEqualTo("The enrichment provider did not answer.");
        assertThat(json(send("GET", WORLD + "/jobs/" + job, "")).has("error")).isFalse();
    }

    @Test
    void a_paused_job_does_not_end_by_itself() throws Exception {
        send("POST", "/api/v1/tam/build/" + job + "/pause", "");
        runUntil("\"status\": \"paused\"");

        assertThat(send("POST", WORLD + "/clock/run-until", goal("\"ended\": true"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_call_is_told_with_what_was_sent_and_answered() throws Exception {
        JsonNode calls = json(send("GET", WORLD + "/journal?operation=submitTamBuild", ""));
        int number = calls.path("entries").get(0).path("number").asInt();

        JsonNode call = json(send("GET", WORLD + "/journal/" + number, ""));

        assertThat(call.path("request_body").asText()).isEqualTo("{\"query\": \"lamps\"}");
        assertThat(call.path("response_body").asText()).contains(job);
        assertThat(call.path("job").asText()).isEqualTo(job);
    }

    @Test
    void what_the_journal_does_not_have_is_told_apart_from_what_never_was() throws Exception {
        assertThat(send("GET", WORLD + "/journal/7", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", WORLD + "/journal/none", "").statusCode()).isEqualTo(422);
        assertThat(send("GET", WORLD + "/jobs/none", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_journal_of_no_size_counts_calls_and_keeps_none() {
        try (MockServer forgetful =
                        MockServer.start(options -> options.withPort(0).withJournal(Journal.Limits.NOTHING));
                Client bob = new Client(forgetful.address(), "bob")) {
            bob.submit("lamps");
            assertThat(bob.control("GET", "/journal", "").whole().body()).isEqualTo("{\"entries\":[],\"counted\":1}");
            assertThat(bob.control("GET", "/journal/1", "").status()).isEqualTo(410);
        }
    }

    private void runUntil(String where) throws Exception {
        assertThat(send("POST", WORLD + "/clock/run-until", goal(where)).statusCode())
                .isEqualTo(200);
    }

    private String goal(String where) {
        return "{\"job\": \"%s\", %s}".formatted(job, where);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        URI uri = URI.create(mock.address() + path);
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("X-API-Key", "alice")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JsonCodec.MAPPER.readTree(response.body());
    }
}
