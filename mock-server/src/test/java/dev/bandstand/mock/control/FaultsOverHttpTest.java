package dev.bandstand.mock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.bytes.JsonCodec;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsOverHttpTest {

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
    void an_overloaded_server_answers_429_with_retry_after_and_does_nothing() {
        arm("\"kind\": \"status\", \"status\": 429, \"retry_after\": 7, \"operation\": \"pauseTamBuild\", \"nth\": 1");
        Client.Reply refused = alice.pause(job);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.whole().headers().firstValue("Retry-After")).contains("7");
        assertThat(refused.text("detail")).isEqualTo("Too Many Requests");
        assertThat(alice.poll(job).text("status")).isEqualTo("running");
        assertThat(alice.pause(job).status()).isEqualTo(200);
    }

    @Test
    void a_fault_can_wait_for_a_band() {
        arm("\"kind\": \"status\", \"status\": 503, \"stage\": 2");
        assertThat(alice.poll(job).status()).isEqualTo(200);
        alice.advance("1s");
        assertThat(alice.poll(job).status()).isEqualTo(503);
        alice.advance("1s");
        assertThat(alice.poll(job).status()).isEqualTo(200);
    }

    @Test
    void a_fault_can_be_meant_for_one_job() {
        String other = alice.submit("lamps");
        arm("\"kind\": \"status\", \"status\": 502, \"job\": \"%s\"".formatted(other));
        assertThat(alice.poll(job).status()).isEqualTo(200);
        assertThat(alice.poll(other).status()).isEqualTo(502);
    }

    @Test
    void a_reset_connection_loses_the_answer_and_not_the_act() {
        arm("\"kind\": \"reset\", \"operation\": \"pauseTamBuild\", \"nth\": 1");
        assertThat(alice.pause(job).status()).isZero();
        assertThat(alice.poll(job).text("status")).isEqualTo("pausing");
    }

    @Test
    void an_answer_can_arrive_empty_cut_or_garbled() throws JsonProcessingException {
        JsonNode whole = alice.poll(job).json();
        arm("\"kind\": \"empty\", \"nth\": 1");
        arm("\"kind\": \"truncated\", \"nth\": 1");
        arm("\"kind\": \"malformed\", \"nth\": 1");
        Client.Reply empty = alice.poll(job);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.whole().body()).isEmpty();
        String truncated = alice.poll(job).whole().body();
        assertThat(JsonCodec.MAPPER.writeValueAsString(whole))
                .startsWith(truncated)
                .hasSizeGreaterThan(truncated.length());
        String malformed = alice.poll(job).whole().body();
        assertThatThrownBy(() -> JsonCodec.MAPPER.readTree(malformed)).isInstanceOf(JsonProcessingException.class);
        assertThat(alice.poll(job).json()).isEqualTo(whole);
    }

    @Test
    void a_delayed_answer_is_the_same_answer_later() {
        JsonNode atOnce = alice.poll(job).json();
        arm("\"kind\": \"delay\", \"delay_ms\": 60, \"delay_max_ms\": 90");
        long start = System.nanoTime();
        assertThat(alice.poll(job).json()).isEqualTo(atOnce);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000);
    }

    @Test
    void faults_are_counted_listed_and_cleared() {
        arm("\"kind\": \"status\", \"status\": 500, \"operation\": \"pollTamBuild\", \"every\": 2");
        alice.poll(job);
        alice.poll(job);
        alice.poll(job);
        JsonNode fault = alice.control("GET", "/faults", "").json().path("data").get(0);
        assertThat(fault)
                .hasToString("{\"id\":\"fault-1\",\"kind\":\"status\",\"operation\":\"pollTamBuild\",\"every\":2,"
                        + "\"status\":500,\"matched\":3,\"hits\":1}");
        assertThat(alice.control("DELETE", "/faults", "").status()).isEqualTo(204);
        assertThat(alice.control("GET", "/faults", "").json().path("data").size())
                .isZero();
    }

    @Test
    void a_call_that_a_fault_answered_is_known_to_be_about_its_job() {
        arm("\"kind\": \"status\", \"status\": 503");
        alice.poll(job);
        assertThat(alice.control("GET", "/journal?job=%s&status=503".formatted(job), "")
                        .json()
                        .path("entries")
                        .size())
                .isEqualTo(1);
    }

    private void arm(String members) {
        assertThat(alice.control("POST", "/faults", "{" + members + "}").status())
                .isEqualTo(201);
    }
}
