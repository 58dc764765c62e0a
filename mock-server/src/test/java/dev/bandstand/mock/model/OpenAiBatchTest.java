package dev.bandstand.mock.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.ContractSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract that ships without a line of Java. */
class OpenAiBatchTest {

    private static final String ORDER =
            "{\"input_file_id\":\"file-1\",\"endpoint\":\"/v1/embeddings\",\"completion_window\":\"24h\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private MockServer mock;

    @BeforeEach
    void start() {
        mock = MockServer.start(
                options -> options.withPort(0).withContracts(List.of(ContractSource.shipped("openai-batch"))));
        mock.world("alice").clock().freeze();
    }

    @AfterEach
    void stop() {
        mock.close();
        client.close();
    }

    @Test
    void a_batch_is_validated_worked_off_and_completed() throws Exception {
        JsonNode created = json(post("/v1/batches", ORDER));
        String id = created.path("id").asText();

        assertThat(created.path("status").asText()).isEqualTo("validating");
        assertThat(id).matches("batch_[0-9a-f]{32}");
        assertThat(created.path("request_counts")).hasToString("{\"total\":0,\"completed\":0,\"failed\":0}");
        assertThat(created.path("expires_at").asLong()
                        - created.path("created_at").asLong())
                .isEqualTo(86_400);
        assertThat(created.path("errors").isNull()).isTrue();

        mock.world("alice").clock().advance(Duration.ofSeconds(17));
        JsonNode working = json(get("/v1/batches/" + id));
        assertThat(working.path("status").asText()).isEqualTo("in_progress");
        assertThat(working.path("request_counts")).hasToString("{\"total\":100,\"completed\":49,\"failed\":1}");

        mock.world("alice").clock().advance(Duration.ofSeconds(17));
        JsonNode done = json(get("/v1/batches/" + id));
        assertThat(done.path("status").asText()).isEqualTo("completed");
        assertThat(done.path("output_file_id").asText()).isEqualTo("file-output-" + id);
        assertThat(done.path("completed_at").asLong() - done.path("created_at").asLong())
                .isEqualTo(34);
    }

    @Test
    void the_stage_at_work_is_dropped_by_a_cancel_and_later_ones_never_begin() throws Exception {
        String id = json(post("/v1/batches", ORDER)).path("id").asText();
        mock.world("alice")
                .clock()
                .advance(Duration.ofSeconds(9)); // 2 s of validation, two stages of 3 s, a third of one
        post("/v1/batches/" + id + "/cancel", "");
        mock.world("alice").clock().advance(Duration.ofSeconds(9));

        JsonNode stages = json(get("/__bandstand/worlds/alice/jobs/" + id)).path("stages");
        assertThat(stages.findValuesAsText("state"))
                .startsWith("done", "done", "dropped", "waiting")
                .hasSize(10)
                .endsWith("waiting");
        assertThat(stages.path(2).path("progress").asDouble()).isEqualTo(0.333333);
        assertThat(stages.path(3).has("from")).isFalse();
    }

    @Test
    void a_cancel_takes_effect_and_is_refused_afterwards() throws Exception {
        String id = json(post("/v1/batches", ORDER)).path("id").asText();
        mock.world("alice").clock().advance(Duration.ofSeconds(3));

        assertThat(json(post("/v1/batches/" + id + "/cancel", ""))
                        .path("status")
                        .asText())
                .isEqualTo("cancelling");
        mock.world("alice").clock().advance(Duration.ofSeconds(5));
        HttpResponse<String> refused = post("/v1/batches/" + id + "/cancel", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused))
                .hasToString("{\"error\":{\"message\":\"Cannot cancel a batch with status 'cancelled'.\","
                        + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}");
    }

    @Test
    void the_control_api_keeps_the_times_of_stages_that_are_done() throws Exception {
        JsonNode created = json(post("/v1/batches", ORDER));
        String job = "/__bandstand/worlds/alice/jobs/" + created.path("id").asText();
        mock.world("alice").clock().advance(Duration.ofSeconds(17));
        JsonNode working = json(get(job)).path("stages");
        mock.world("alice").clock().advance(Duration.ofSeconds(60));
        JsonNode done = json(get(job)).path("stages");

        assertThat(done.findValuesAsText("state")).containsOnly("done");
        assertThat(done.findValuesAsText("from")).isEqualTo(working.findValuesAsText("from"));
        assertThat(done.findValuesAsText("to")).hasSize(10).isEqualTo(working.findValuesAsText("to"));
    }

    @Test
    void a_walk_over_the_list_meets_every_batch_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            post("/v1/batches", ORDER);
        }

        JsonNode first = json(get("/v1/batches?limit=2"));
        JsonNode second =
                json(get("/v1/batches?limit=2&after=" + first.path("last_id").asText()));
        JsonNode third =
                json(get("/v1/batches?limit=2&after=" + second.path("last_id").asText()));

        assertThat(first.path("object").asText()).isEqualTo("list");
        assertThat(List.of(first, second, third))
                .extracting(page -> page.path("has_more").asBoolean())
                .containsExactly(true, true, false);
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.path("data").valueStream())
                        .map(batch -> batch.path("id").asText())
                        .distinct())
                .hasSize(5);
    }

    @Test
    void errors_have_the_form_of_the_contract() throws Exception {
        assertThat(get("/v1/batches/batch_none"))
                .satisfies(missing -> assertThat(missing.statusCode()).isEqualTo(404))
                .satisfies(missing -> assertThat(missing.body()).contains("No batch found with id 'batch_none'."));
        assertThat(post("/v1/batches", "{}"))
                .satisfies(invalid -> assertThat(invalid.statusCode()).isEqualTo(400))
                .satisfies(invalid -> assertThat(invalid.body()).contains("\"type\":\"invalid_request_error\""));
        assertThat(get("/v1/batches?after=batch_none").statusCode()).isEqualTo(400);
        HttpResponse<String> nobody =
                client.send(HttpRequest.newBuilder(uri("/v1/batches")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"openai-batch\"");
        assertThat(json(nobody).path("error").path("code").asText()).isEqualTo("invalid_api_key");
    }

    @Test
    void a_scenario_leads_to_each_end() throws Exception {
        String id = json(send(request("/v1/batches")
                        .header("X-Bandstand-Scenario", "ends-expired")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(ORDER))))
                .path("id")
                .asText();
        mock.world("alice").clock().advance(Duration.ofHours(25));

        assertThat(json(get("/v1/batches/" + id)).path("status").asText()).isEqualTo("expired");
    }

    @Test
    void policies_decide_where_the_documentation_is_silent() throws Exception {
        mock.world("alice")
                .changeSettings(settings -> settings.withPolicies(new dev.bandstand.mock.policy.Policies(
                        Map.of("openai-batch.cancel-of-validating", "refuse", "openai-batch.refusal", "400"))));
        String id = json(post("/v1/batches", ORDER)).path("id").asText();

        assertThat(post("/v1/batches/" + id + "/cancel", "").statusCode()).isEqualTo(400);
    }

    @Test
    void callers_do_not_see_each_others_batches() throws Exception {
        String id = json(post("/v1/batches", ORDER)).path("id").asText();

        HttpResponse<String> foreign = client.send(
                HttpRequest.newBuilder(uri("/v1/batches/" + id))
                        .header("Authorization", "Bearer bob")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(foreign.statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer alice");
    }

    private URI uri(String path) {
        return URI.create(mock.address() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
