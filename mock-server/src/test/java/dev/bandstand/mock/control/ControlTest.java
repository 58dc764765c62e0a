package dev.bandstand.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {

    private static MockServer mock;

    private final Client alice = new Client(mock.address(), "alice-" + UUID.randomUUID());

    @BeforeAll
    static void start() {
        mock = MockServer.start(options -> options.withPort(0));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @AfterEach
    void leave() {
        alice.close();
    }

    @Test
    void a_world_tells_what_is_set_in_it() {
        alice.useScenario("quick").withPolicy("submit-answer", "202");
        alice.control("PUT", "/deviations/G12", "");
        alice.control("POST", "/faults", "{\"kind\": \"reset\", \"nth\": 3}");
        JsonNode world = alice.control("GET", "", "").json();
        assertThat(world.path("scenario").asText()).isEqualTo("quick");
        assertThat(world.path("policies")).hasToString("{\"submit-answer\":\"202\"}");
        assertThat(world.path("deviations")).hasToString("[\"G12\"]");
        assertThat(world.path("faults").get(0).path("nth").asInt()).isEqualTo(3);
        assertThat(alice.submission("lamps").status()).isEqualTo(202);
    }

    @Test
    void null_gives_a_point_its_default_again() {
        alice.withPolicy("submit-answer", "202").withPolicy("nulls", "omitted");
        JsonNode world = alice.control("PATCH", "/policies", "{\"choices\": {\"submit-answer\": null}}")
                .json();
        assertThat(world.path("policies")).hasToString("{\"nulls\":\"omitted\"}");
    }

    @Test
    void a_deviation_breaks_the_contract_while_it_is_on_and_in_one_world_only() {
        try (Client bob = new Client(mock.address(), "bob")) {
            String job = finished(alice.useScenario("quick").freeze());
            String other = finished(bob.useScenario("quick").freeze());
            assertThat(alice.poll(job).json().path("count").asInt()).isEqualTo(100);
            assertThat(alice.control("PUT", "/deviations/G12", "").status()).isEqualTo(200);
            assertThat(alice.poll(job).json().path("count").asInt()).isZero();
            assertThat(bob.poll(other).json().path("count").asInt()).isEqualTo(100);
            alice.control("DELETE", "/deviations/G12", "");
            assertThat(alice.poll(job).json().path("count").asInt()).isEqualTo(100);
        }
    }

    @Test
    void a_clock_that_is_set_and_frozen_shows_just_that_instant() {
        JsonNode clock = alice.control(
                        "PUT", "/clock", "{\"now\": \"2030-01-01T00:00:00Z\", \"speed\": 600, \"frozen\": true}")
                .json();
        assertThat(clock).hasToString("{\"now\":\"2030-01-01T00:00:00Z\",\"frozen\":true,\"speed\":600.0}");
        alice.submission("lamps");
        assertThat(alice.control("PUT", "/clock", "{\"now\": \"2029-01-01T00:00:00Z\", \"frozen\": false}")
                        .status())
                .isEqualTo(409);
        assertThat(alice.control("GET", "/clock", "").json()).isEqualTo(clock);
    }

    @Test
    void a_reset_gives_a_world_back_as_new() {
        alice.useScenario("quick").withPolicy("submit-answer", "202");
        alice.control("POST", "/faults", "{\"kind\": \"reset\"}");
        alice.control("PUT", "/deviations/G12", "");
        assertThat(alice.control("POST", "/reset", "").status()).isEqualTo(204);
        JsonNode world = alice.control("GET", "", "").json();
        assertThat(List.of(
                        world.path("scenario").asText(),
                        world.path("policies").size(),
                        world.path("deviations").size(),
                        world.path("faults").size()))
                .containsExactly("documented", 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /scenario               | {"name": "quik"}                       | 404 | There is no scenario quik.
            PATCH  | /policies               | {"choices": {"submit": "202"}}        | 422 | There is no policy submit.
            PATCH  | /policies               | {"choices": {"submit": null}}         | 422 | There is no policy submit.
            PATCH  | /policies               | {"choices": {"submit-answer": "201"}} | 422 | Policy submit-answer cannot be 201.
            PUT    | /deviations/P011        |                                        | 404 | There is no deviation P011. Did you mean P01?
            POST   | /faults                 | {"kind": "status"}                     | 422 | A fault of kind status needs the member status.
            POST   | /faults                 | {"kind": "delay"}                      | 422 | A fault of kind delay needs the member delay_ms.
            POST   | /faults                 | {"kind": "delay", "delay": 5}          | 422 | body.delay: Extra inputs are not permitted; did you mean delay_ms?
            POST   | /faults                 | {"kind": "flood"}                      | 422 | kind
            DELETE | /faults/fault-9         |                                        | 404 | fault-9
            GET    | /jobs/nope              |                                        | 404 | nope
            POST   | /clock/advance          | {"by": "soon"}                         | 422 | "soon" is not a duration.
            PUT    | /clock                  | {"now": "soon"}                        | 422 | body.now: soon is not an instant such as 2030-01-01T00:00:00Z.
            """)
    void what_cannot_be_is_told_as_a_problem(String method, String path, String body, int status, String sentence) {
        Client.Reply reply = alice.control(method, path, body == null ? "" : body);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.whole().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(reply.text("detail")).contains(sentence);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
    }

    @Test
    void the_journal_tells_a_call_with_both_times_and_the_report_judges_it() {
        String job = alice.freeze().submit("lamps");
        alice.poll(job);
        JsonNode call = alice.control("GET", "/journal/2", "").json();
        assertThat(call.path("operation").asText()).isEqualTo("pollTamBuild");
        assertThat(call.path("real_at").isTextual()).isTrue();
        assertThat(call.path("response_headers").findValuesAsText("name")).contains("Content-Type");
        JsonNode report = alice.control("GET", "/client-report", "").json();
        assertThat(report.path("judged").asInt()).isEqualTo(2);
        assertThat(report.path("checks").size()).isGreaterThanOrEqualTo(10);
        assertThat(report.path("checks").findValuesAsText("outcome")).doesNotContain("bad");
    }

    private static String finished(Client client) {
        String job = client.submit("lamps");
        client.advance("1m");
        return job;
    }
}
