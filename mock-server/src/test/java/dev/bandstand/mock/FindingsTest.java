package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.fault.FaultAction;
import dev.bandstand.mock.fault.FaultMatcher;
import dev.bandstand.mock.journal.JournalEntry;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Findings about calls are shown wherever calls are reported. */
@MockTest
class FindingsTest {

    private static final String BUILD = "/api/v1/tam/build";
    private static final String JOBS = "/apis/jobs/v2/workspaces/default/jobs";
    private static final String JOB = """
            {"name": "train", "source": "test", "spec": {}, "platform_spec": {"steps": [
              {"name": "fetch", "executor": {"provider": "subprocess", "command": ["true"]}}]}}""";

    @Test
    void a_build_that_keeps_the_contract_has_none(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            String job = client.submit("lamps");
            world.runUntil(job, 1);
            client.poll(job);
            client.page(job, "page_0003");
            client.pause(job);
            world.runUntil(job, "paused");
            client.poll(job);
            client.resume(job);
            client.cancel(job);
            world.runUntil(job, "cancelled");
            client.pause(job);
            client.poll("none");
            client.creditsUsed();
        }
        assertThat(world.journal()).hasSize(10);
        assertThat(world.findings()).isEmpty();
    }

    @Test
    void a_job_of_nemo_that_keeps_the_contract_has_none(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            nemo(client, "POST", JOBS, JOB);
            world.advance("20s");
            nemo(client, "GET", JOBS + "/train", "");
            nemo(client, "GET", JOBS + "/train/status", "");
            nemo(client, "GET", JOBS + "/train/steps", "");
            nemo(client, "GET", JOBS + "/train/logs", "");
            nemo(client, "GET", JOBS + "/train/results", "");
            nemo(client, "GET", JOBS + "?page=1&page_size=5", "");
            nemo(client, "POST", JOBS + "/train/pause", "");
            nemo(client, "POST", JOBS + "/train/cancel", "");
            nemo(client, "GET", JOBS + "/other", "");
            nemo(client, "DELETE", JOBS + "/train", "");
        }
        assertThat(world.journal()).hasSize(11);
        assertThat(world.findings()).isEmpty();
    }

    @Test
    void requests_that_miss_the_contract_are_told_with_the_place(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            client.post(BUILD, "{\"querry\": \"lamps\"}");
            client.get(BUILD);
            client.get("/api/v1/tam/builds");
            nemo(client, "GET", JOBS + "?page_size=many", "");
        }
        assertThat(world.findings())
                .containsExactly(
                        "call 1, request: body.query: Field required",
                        "call 2, request: the contract knows this path with POST only",
                        "call 3, request: the contract does not know this path",
                        "call 4, request: query.page_size: Input should be a valid integer, unable to parse string as"
                                + " an integer");
    }

    @Test
    void a_body_that_is_labelled_wrong_is_told_with_the_label(TestWorld world) {
        Browser browser = Browser.of(world);
        browser.send(browser.request(BUILD).POST(BodyPublishers.ofString("{}")).header("Content-Type", "text/plain"));
        assertThat(world.findings().getFirst()).endsWith("; its Content-Type is text/plain, not application/json");
    }

    @Test
    void a_long_request_is_checked_to_its_end(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            client.post(BUILD, "{\"note\": \"%s\"}".formatted("x".repeat(5_000)));
        }
        assertThat(world.findings()).containsExactly("call 1, request: body.query: Field required");
    }

    @Test
    void an_answer_that_a_deviation_spoils_is_told_though_the_page_is_long(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            String job = client.submit("lamps");
            world.runUntil(job, 1).withDeviations("S08");
            client.poll(job);
        }
        assertThat(world.findings())
                .containsExactly(
                        "call 2, answer: body.processed: Input should be a valid integer, unable to parse string as"
                                + " an integer");
    }

    @Test
    void answers_that_a_fault_spoils_are_told(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            String job = client.submit("lamps");
            failFirstPoll(world, new FaultAction.Failure(503, Optional.empty()));
            failFirstPoll(world, FaultAction.Damage.TRUNCATED);
            failFirstPoll(world, FaultAction.Damage.EMPTY);
            failFirstPoll(world, FaultAction.Damage.RESET);
            for (int i = 0; i < 4; i++) {
                client.poll(job);
            }
        }
        assertThat(world.findings())
                .containsExactly(
                        "call 2, answer: status 503 is not documented here, only 200, 404, 422",
                        "call 3, answer: the body is not JSON",
                        "call 4, answer: the body is missing",
                        "call 5, answer: none came, the connection was cut");
    }

    @Test
    void they_are_told_in_the_journal_and_found_by_them(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            client.submit("lamps");
            client.post(BUILD, "{}");
            JsonNode all = client.control("GET", "/journal", "").json().path("entries");
            JsonNode some =
                    client.control("GET", "/journal?findings=true", "").json().path("entries");
            assertThat(all.findValues("findings")).hasToString("[[], [\"request: body.query: Field required\"]]");
            assertThat(some.findValuesAsText("number")).containsExactly("2");
            assertThat(client.control("GET", "/journal/2", "").json().path("findings"))
                    .isEqualTo(all.get(1).path("findings"));
        }
    }

    @Test
    void a_failed_test_prints_them_below_the_call(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            client.post(BUILD, "{}");
        }
        JournalEntry.RecordedCall call = world.journal().getFirst().call();
        assertThat(world.calls()).isEqualTo("""

                   1  %s  POST /api/v1/tam/build -> 422
                      request: body.query: Field required
                """.formatted(call.at()));
    }

    private static void failFirstPoll(TestWorld world, FaultAction action) {
        world.faults().add(action, FaultMatcher.forOperation("pollTamBuild").withNth(1));
    }

    private static void nemo(Client client, String method, String path, String body) {
        client.send(method, path, body, List.of("X-Bandstand-World", client.key()));
    }
}
