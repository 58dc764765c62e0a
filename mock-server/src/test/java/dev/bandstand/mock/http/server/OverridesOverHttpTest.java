package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.core.OperationNames;
import dev.bandstand.mock.fault.FaultMatcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesOverHttpTest {

    private static MockServer mock;

    private final Client alice = new Client(mock.address(), "alice-" + UUID.randomUUID());
    private String job = "";

    @BeforeAll
    static void start() {
        mock = MockServer.start(options -> options.withPort(0));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @BeforeEach
    void submit() {
        job = alice.useScenario("quick").freeze().submit("lamps");
        alice.advance("1300ms");
    }

    @AfterEach
    void leave() {
        alice.close();
    }

    @Test
    void one_answer_is_patched_and_the_rest_stays() {
        JsonNode before = alice.poll(job).json();
        override(
                "\"operation\": \"pollTamBuild\", \"nth\": 1, \"patch\": {\"processed\": 7, \"extra\": {\"a\": 1}, \"page\": null}");
        JsonNode changed = alice.poll(job).json();
        assertThat(changed.path("processed").asInt()).isEqualTo(7);
        assertThat(changed.at("/extra/a").asInt()).isEqualTo(1);
        assertThat(changed.has("page")).isFalse();
        assertThat(changed.path("rows")).isEqualTo(before.path("rows"));
        assertThat(alice.poll(job).json()).isEqualTo(before);
    }

    @Test
    void rows_get_members_that_are_null_long_or_in_another_script() {
        override(
                "\"operation\": \"pollTamBuild\", \"set\": {\"/rows/*/revenue_usd\": null, \"/rows/0/name\": \"株式会社灯\"}");
        JsonNode rows = alice.poll(job).json().path("rows");
        assertThat(rows).allMatch(row -> row.path("revenue_usd").isNull() && row.has("revenue_usd"));
        assertThat(rows.at("/0/name").asText()).isEqualTo("株式会社灯");
        assertThat(rows.at("/1/name").asText()).isNotEqualTo("株式会社灯");
    }

    @Test
    void an_error_stands_in_place_of_the_operation() {
        override(
                "\"operation\": \"pauseTamBuild\", \"first\": 1, \"status\": 503, \"headers\": {\"Retry-After\": \"2\"}");
        Client.Reply refused = alice.pause(job);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.whole().headers().firstValue("Retry-After")).contains("2");
        assertThat(refused.whole().body()).isEqualTo("{\"detail\":\"Service Unavailable\"}");
        assertThat(alice.poll(job).text("status")).isEqualTo("running");
        assertThat(alice.pause(job).status()).isEqualTo(200);
    }

    @Test
    void an_operation_can_take_place_although_the_answer_is_an_error() {
        override(
                "\"operation\": \"pauseTamBuild\", \"status\": 502, \"perform\": true, \"text\": \"<h1>Bad Gateway</h1>\","
                        + " \"headers\": {\"Content-Type\": \"text/html\"}");
        Client.Reply lost = alice.pause(job);
        assertThat(lost.status()).isEqualTo(502);
        assertThat(lost.whole().body()).isEqualTo("<h1>Bad Gateway</h1>");
        assertThat(lost.whole().headers().firstValue("Content-Type")).contains("text/html");
        assertThat(alice.poll(job).text("status")).isEqualTo("pausing");
    }

    @Test
    void calls_are_selected_by_job_and_state() {
        String other = alice.submit("lamps");
        override("\"job\": \"%s\", \"state\": \"running\", \"status\": 500".formatted(job));
        assertThat(alice.poll(other).status()).isEqualTo(200);
        assertThat(alice.poll(job).status()).isEqualTo(500);
        alice.advance("1h");
        assertThat(alice.poll(job).status()).isEqualTo(200);
    }

    @Test
    void the_text_of_a_real_error_can_be_changed() {
        override("\"operation\": \"resumeTamBuild\", \"answered\": 409, \"patch\": {\"detail\": \"Not now\"}");
        assertThat(alice.resume(job).whole().body()).isEqualTo("{\"detail\":\"Not now\"}");
        assertThat(alice.resume(job).status()).isEqualTo(409);
    }

    @Test
    void a_patch_without_a_status_leaves_errors_alone() {
        override("\"patch\": {\"status\": \"degraded\"}");
        assertThat(alice.poll(UUID.randomUUID().toString()).whole().body()).doesNotContain("degraded");
        assertThat(alice.poll(job).text("status")).isEqualTo("degraded");
    }

    @Test
    void a_status_without_content_has_no_body() {
        override("\"operation\": \"pollTamBuild\", \"status\": 204");
        Client.Reply empty = alice.poll(job);
        assertThat(empty.status()).isEqualTo(204);
        assertThat(empty.whole().body()).isEmpty();
    }

    @Test
    void overrides_apply_in_order_and_are_counted_listed_and_removed() {
        override("\"operation\": \"pollTamBuild\", \"patch\": {\"processed\": 1, \"page\": \"a\"}");
        override("\"operation\": \"pollTamBuild\", \"every\": 2, \"patch\": {\"processed\": 2}");
        alice.poll(job);
        JsonNode second = alice.poll(job).json();
        assertThat(second.path("processed").asInt()).isEqualTo(2);
        assertThat(second.path("page").asText()).isEqualTo("a");
        JsonNode listed = alice.control("GET", "/overrides", "").json().path("data");
        assertThat(listed.get(1))
                .hasToString("{\"id\":\"override-2\",\"operation\":\"pollTamBuild\",\"every\":2,\"perform\":true,"
                        + "\"patch\":{\"processed\":2},\"matched\":2,\"hits\":1}");
        assertThat(alice.control("GET", "", "").json().path("overrides")).isEqualTo(listed);
        assertThat(alice.control("DELETE", "/overrides/override-1", "").status())
                .isEqualTo(204);
        assertThat(alice.control("DELETE", "/overrides/override-1", "").text("detail"))
                .endsWith("has no override override-1.");
        assertThat(alice.control("DELETE", "/overrides", "").status()).isEqualTo(204);
        assertThat(alice.control("GET", "/overrides", "").json().path("data").size())
                .isZero();
    }

    @Test
    void the_journal_says_what_changed_an_answer() {
        override(
                "\"operation\": \"pollTamBuild\", \"nth\": 1, \"patch\": {\"processed\": 1}, \"set\": {\"/rows/999/name\": 1}");
        alice.poll(job);
        JsonNode call = alice.control("GET", "/journal?job=" + job, "")
                .json()
                .path("entries")
                .get(1);
        assertThat(call.path("applied"))
                .hasToString("[{\"by\":\"override-1\",\"effect\":\"patch, nothing at /rows/999/name\"}]");
        assertThat(call.path("duration_ms").asDouble()).isPositive();
    }

    @Test
    void an_unknown_operation_is_refused_with_the_one_that_was_meant() {
        Client.Reply refused = alice.control("POST", "/overrides", "{\"operation\": \"pollTamBild\", \"status\": 500}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("detail")).isEqualTo("There is no operation pollTamBild; did you mean pollTamBuild?");
    }

    @ParameterizedTest
    @CsvSource({"/faults, kind, pausd, paused", "/overrides, text, actve, active"})
    void an_unknown_state_is_refused_with_the_one_that_was_meant(
            String list, String member, String state, String meant) {
        Client.Reply refused =
                alice.control("POST", list, "{\"%s\": \"reset\", \"state\": \"%s\"}".formatted(member, state));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("detail")).isEqualTo("There is no state %s; did you mean %s?".formatted(state, meant));
    }

    @Test
    void an_operation_can_be_named_with_its_contract() {
        override("\"operation\": \"openfunnel-tam/pollTamBuild\", \"status\": 500");
        assertThat(alice.poll(job).status()).isEqualTo(500);
        assertThat(alice.control("POST", "/overrides", "{\"operation\": \"nemo-jobs/pollTamBuild\", \"status\": 500}")
                        .text("detail"))
                .isEqualTo("There is no operation nemo-jobs/pollTamBuild; did you mean pollTamBuild?");
    }

    @Test
    void an_operation_that_two_contracts_have_needs_the_name_of_one() {
        OperationNames names = new OperationNames(
                Map.of("cancelJob", List.of("mine", "nemo-jobs"), "pollTamBuild", List.of("tam")), Set::of);
        names.check(FaultMatcher.forOperation("nemo-jobs/cancelJob"));
        assertThatThrownBy(() -> names.check(FaultMatcher.forOperation("cancelJob")))
                .hasMessage(
                        "Several contracts have an operation cancelJob. Write mine/cancelJob or nemo-jobs/cancelJob.");
    }

    @Test
    void a_request_can_change_its_own_answer() {
        Client.Reply slow = get("X-Bandstand-Answer", "status=503; retry-after=2; patch={\"detail\": \"a;b=c\"}");
        assertThat(slow.status()).isEqualTo(503);
        assertThat(slow.whole().headers().firstValue("Retry-After")).contains("2");
        assertThat(slow.text("detail")).isEqualTo("a;b=c");
        assertThat(alice.poll(job).status()).isEqualTo(200);
        assertThat(alice.control("GET", "/journal?status=503", "").json().at("/entries/0/applied"))
                .hasToString("[{\"by\":\"X-Bandstand-Answer\","
                        + "\"effect\":\"status 503, patch, header Retry-After, in place of the operation\"}]");
    }

    @Test
    void a_preference_for_a_status_is_met() {
        Client.Reply preferred = get("Prefer", "respond-async, code=404");
        assertThat(preferred.status()).isEqualTo(404);
        assertThat(preferred.text("detail")).isEqualTo("Not Found");
        assertThat(preferred.whole().headers().firstValue("Preference-Applied")).contains("code=404");
        assertThat(get("Prefer", "respond-async").status()).isEqualTo(200);
    }

    @Test
    void a_header_that_cannot_be_read_is_a_bad_request() {
        assertRefused("X-Bandstand-Answer", "status=9", "status must be a whole number from 200 to 599, not 9.");
        assertRefused(
                "X-Bandstand-Answer", "status", "\"status\" needs a value. Write it like status=503; retry-after=2.");
        assertRefused("X-Bandstand-Answer", "stattus=500", "An override has no member stattus; did you mean status?");
        assertRefused("X-Bandstand-Answer", "status=503; Status=200", "status stands twice. Write each part once.");
        assertRefused("X-Bandstand-Answer", "patch={\"a\"", "The value of patch is not valid JSON.");
        assertRefused("X-Bandstand-Answer", "patch={} x", "Put a semicolon before \"x\".");
        assertRefused(
                "X-Bandstand-Answer",
                "status=500; nth=2",
                "nth is a condition; the header changes the answer of its own request only.");
        assertRefused(
                "X-Bandstand-Answer",
                " ",
                "This override changes nothing. Give one of status, headers, body, text, patch, set and delay.");
        assertRefused("Prefer", "code=abc", "code must be a status from 200 to 599, not \"abc\".");
    }

    @Test
    void a_strict_mock_refuses_to_be_told_its_answers() {
        try (MockServer strict = MockServer.start(options ->
                        options.withPort(0).withAccess(new AccessRules(Set.of(), Optional.empty(), false, true)));
                Client bob = new Client(strict.address(), "bob")) {
            Client.Reply refused = bob.send(
                    "GET",
                    "/api/v1/credits/balance",
                    "",
                    List.of("X-API-Key", "bob", "X-Bandstand-Answer", "status=500"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("detail"))
                    .isEqualTo("This mock was started with --strict: a request cannot change its own answer."
                            + " Remove the header X-Bandstand-Answer.");
        }
    }

    @Test
    void every_contract_has_overrides_in_its_own_form_of_errors() {
        List<String> own = List.of("X-Bandstand-World", alice.key(), "Prefer", "code=500");
        assertThat(alice.send("GET", "/apis/jobs/v2/workspaces/default/jobs", "", own)
                        .whole()
                        .body())
                .isEqualTo("{\"detail\":\"Internal Server Error\"}");
        List<String> bearer = List.of("Authorization", "Bearer " + alice.key(), "Prefer", "code=500");
        assertThat(alice.send("GET", "/v1/batches", "", bearer)
                        .json()
                        .at("/error/message")
                        .asText())
                .isEqualTo("Internal Server Error");
    }

    private Client.Reply get(String header, String value) {
        return alice.send("GET", "/api/v1/tam/build/" + job, "", List.of("X-API-Key", alice.key(), header, value));
    }

    private void assertRefused(String header, String value, String reason) {
        Client.Reply refused = get(header, value);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).isEqualTo("The header %s cannot be used: %s".formatted(header, reason));
    }

    private void override(String members) {
        Client.Reply added = alice.control("POST", "/overrides", "{" + members + "}");
        assertThat(added.status()).as(added.whole().body()).isEqualTo(201);
    }
}
