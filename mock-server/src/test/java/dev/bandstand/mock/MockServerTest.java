package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.http.server.CannotListen;
import dev.bandstand.spec.contract.ContractSource;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MockServerTest {

    private static final String BUILD = "/api/v1/tam/build";

    private static MockServer mock;

    @BeforeAll
    static void start() {
        mock = MockServer.start(options -> options.withPort(0));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void a_build_can_be_watched_paused_read_resumed_and_walked() {
        Browser alice = Browser.of(mock, "alice");
        String job = alice.submit();
        assertThat(runUntil(alice, job, "\"stages_done\": 2")).isEqualTo(200);
        JsonNode running = poll(alice, job, "");
        assertThat(running.path("bands_done").asInt()).isEqualTo(2);
        assertThat(alice.post(BUILD + "/" + job + "/pause", "").statusCode()).isEqualTo(200);
        assertThat(runUntil(alice, job, "\"status\": \"paused\"")).isEqualTo(200);
        assertThat(poll(alice, job, "?cursor=page_0003").path("count").asInt()).isEqualTo(100);
        assertThat(alice.post(BUILD + "/" + job + "/resume", "").statusCode()).isEqualTo(200);
        assertThat(runUntil(alice, job, "\"status\": \"completed\"")).isEqualTo(200);
        assertThat(domains(alice, job)).hasSize(21_815);
        HttpResponse<String> refused = alice.post(BUILD + "/" + job + "/pause", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).isEqualTo("{\"detail\":\"Job already finished (completed); cannot pause.\"}");
        assertThat(Browser.json(alice.get("/api/v1/credits/balance"))
                        .path("credits_used")
                        .asInt())
                .isEqualTo(21_815);
    }

    @Test
    void a_frozen_world_stands_still_while_others_go_on() {
        Browser carol = Browser.of(mock, "carol");
        assertThat(Browser.json(put(carol, "/__bandstand/worlds/carol/clock", "{\"frozen\": true}"))
                        .path("frozen")
                        .asBoolean())
                .isTrue();
        String job = carol.submit();
        assertThat(poll(carol, job, "").path("status").asText()).isEqualTo("pending");
        carol.post("/__bandstand/worlds/carol/clock/advance", "{\"by\": \"PT1.5S\"}");
        assertThat(poll(carol, job, "").path("status").asText()).isEqualTo("running");
        assertThat(mock.world("dave").clock().snapshot().frozen()).isFalse();
    }

    @Test
    void a_job_that_will_never_get_there_is_told_at_once() {
        Browser erin = Browser.of(mock, "erin");
        erin.post("/__bandstand/worlds/erin/clock/freeze", "");
        String job = erin.submit();
        HttpResponse<String> never =
                erin.post("/__bandstand/worlds/erin/clock/run-until", goal(job, "\"status\": \"paused\""));
        assertThat(never.statusCode()).isEqualTo(409);
        assertThat(never.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Browser.json(never).path("detail").asText())
                .isEqualTo("Job %s is pending and cannot reach that state by itself.".formatted(job));
        assertThat(Browser.json(erin.post(
                                "/__bandstand/worlds/erin/clock/run-until", goal(job, "\"status\": \"pausd\"")))
                        .path("detail")
                        .asText())
                .isEqualTo("There is no status pausd; did you mean paused?");
        assertThat(erin.post("/__bandstand/worlds/erin/clock/run-until", "{\"job\": \"" + job + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(erin.post("/__bandstand/worlds/erin/clock/run-until", goal("nope", "\"status\": \"paused\""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_reset_world_is_as_new() {
        Browser frank = Browser.of(mock, "frank");
        String job = frank.submit();
        assertThat(frank.post("/__bandstand/worlds/frank/reset", "").statusCode())
                .isEqualTo(204);
        assertThat(frank.get(BUILD + "/" + job).statusCode()).isEqualTo(404);
        assertThat(mock.world("frank").journal().counted()).isEqualTo(1);
    }

    @Test
    void a_scenario_is_chosen_by_a_header() {
        Browser grace = Browser.of(mock, "grace");
        HttpResponse<String> quick = grace.send(grace.request(BUILD)
                .header("Content-Type", "application/json")
                .header("X-Bandstand-Scenario", "quick")
                .POST(BodyPublishers.ofString("{\"query\": \"x\"}")));
        String job = Browser.json(quick).path("job_id").asText();
        assertThat(poll(grace, job, "").path("bands_total").asInt()).isEqualTo(3);
        HttpResponse<String> unknown = grace.send(grace.request(BUILD)
                .header("Content-Type", "application/json")
                .header("X-Bandstand-Scenario", "quik")
                .POST(BodyPublishers.ofString("{\"query\": \"x\"}")));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("There is no scenario quik. The scenarios are: documented, quick");
        assertThat(unknown.body()).contains(", fails-in-band,").doesNotContain("fails-in-step");
    }

    @Test
    void scenarios_of_contracts_that_are_not_served_are_no_choice() {
        assertThatThrownBy(() -> MockServer.start(options -> options.withPort(0)
                        .withContracts(List.of(ContractSource.named("openai-batch")))
                        .withWorlds(worlds -> worlds.withScenario("slow"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "There is no scenario slow. The scenarios are: documented, ends-completed, ends-failed, ends-expired.");
    }

    @Test
    void only_the_keys_on_the_list_are_let_in() {
        try (MockServer closed = MockServer.start(options -> options.withPort(0).withKeys(Set.of("good")))) {
            Browser good = Browser.of(closed, "good");
            Browser bad = Browser.of(closed, "bad");
            assertThat(good.get("/api/v1/credits/balance").statusCode()).isEqualTo(200);
            assertThat(bad.get("/api/v1/credits/balance").statusCode()).isEqualTo(401);
            assertThat(bad.get("/api/v1/credits/balance").body()).doesNotContain("bad");
        }
    }

    @Test
    void a_taken_port_and_a_wrong_scenario_are_told_in_a_sentence() {
        int port = mock.address().getPort();
        assertThatThrownBy(() -> MockServer.start(options -> options.withPort(port)))
                .isInstanceOf(CannotListen.class)
                .hasMessage(String.format(
                        Locale.ROOT,
                        "Port %d on 127.0.0.1 is taken. Stop what listens there, or choose another port (0 takes any free one).",
                        port));
        assertThatThrownBy(() -> MockServer.start(
                        options -> options.withPort(0).withWorlds(worlds -> worlds.withScenario("slow"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("There is no scenario slow. The scenarios are: documented, quick");
    }

    @Test
    void a_call_in_flight_is_answered_before_the_mock_stops() throws Exception {
        CountDownLatch ready = new CountDownLatch(2);
        MockServer stopping =
                MockServer.start(options -> options.withPort(0).withCallListener((world, call) -> ready.countDown()));
        Browser henry = Browser.of(stopping, "henry");
        String job = henry.submit();
        CompletableFuture<HttpResponse<String>> called = henry.http()
                .sendAsync(
                        henry.request(BUILD + "/" + job)
                                .header("X-Bandstand-Answer", "delay=500ms")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofString());
        ready.await();

        stopping.close();

        assertThat(called.get().statusCode()).isEqualTo(200);
        assertThatThrownBy(henry::submit).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void the_kit_recognises_the_mock() {
        JsonNode about = Browser.json(Browser.of(mock, "x").get("/__bandstand"));
        assertThat(about.path("name").asText()).isEqualTo("bandstand");
        assertThat(about.path("contracts").toString()).isEqualTo("[\"openfunnel-tam\",\"nemo-jobs\",\"openai-batch\"]");
    }

    @Test
    void http_2_is_spoken_in_clear_text() {
        Browser two = new Browser(
                mock.address(),
                "two",
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build());
        assertThat(two.get("/__bandstand").version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    private static int runUntil(Browser browser, String job, String goal) {
        return browser.post("/__bandstand/worlds/" + browser.key() + "/clock/run-until", goal(job, goal))
                .statusCode();
    }

    private static String goal(String job, String goal) {
        return "{\"job\": \"%s\", %s}".formatted(job, goal);
    }

    private static HttpResponse<String> put(Browser browser, String path, String body) {
        return browser.send(
                browser.request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    private static JsonNode poll(Browser browser, String job, String query) {
        return Browser.json(browser.get(BUILD + "/" + job + query));
    }

    private static Set<String> domains(Browser browser, String job) {
        Set<String> domains = new HashSet<>();
        String cursor = "page_0000";
        while (!cursor.isEmpty()) {
            JsonNode page = poll(browser, job, "?cursor=" + cursor);
            page.path("rows").forEach(row -> domains.add(row.path("domain").asText()));
            cursor = page.path("next_cursor").textValue() == null
                    ? ""
                    : page.path("next_cursor").textValue();
        }
        return domains;
    }
}
