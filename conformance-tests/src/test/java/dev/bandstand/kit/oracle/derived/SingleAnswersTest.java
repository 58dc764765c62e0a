package dev.bandstand.kit.oracle.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.spec.derived.RuleIds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SingleAnswersTest {

    private static final String PLAIN = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final RecordedLists calls = new RecordedLists("restores");

    @Test
    void a_command_does_not_create_a_job_anew() {
        read("rj-1", "RESTORING", "1700000000");
        calls.call("StopRestore", "POST", "/StopRestore", 200, "rj-1", Map.of(), "{}");
        read("rj-1", "STOP_REQUESTED", "1700000009");

        assertThat(calls.findings(RuleIds.CREATED))
                .containsExactly("/Job/CreationTime changed from 1700000000 to 1700000009 (job rj-1, exchanges 1, 3).");
    }

    @Test
    void one_instant_may_be_written_in_two_ways() {
        read("rj-1", "RESTORING", "1700000000");
        read("rj-1", "RESTORING", "1700000000.0");
        read("rj-2", "RESTORING", "\"2023-11-14T22:13:20Z\"");
        read("rj-2", "RESTORING", "\"2023-11-14T23:13:20.000+01:00\"");

        assertThat(calls.findings(RuleIds.CREATED)).isEmpty();
    }

    @Test
    void an_id_can_be_given_to_another_job_when_its_job_is_deleted() {
        read("rj-1", "STOPPED", "1700000000");
        calls.call("DeleteRestore", "POST", "/DeleteRestore", 204, "rj-1", Map.of(), "");
        read("rj-1", "SUBMITTED", "1700000099");

        assertThat(calls.findings(RuleIds.CREATED)).isEmpty();
    }

    @Test
    void a_problem_tells_the_code_of_its_answer() {
        refuse(PROBLEM, "{\"status\": 400}");
        refuse(PLAIN, "{\"status\": 400}");
        refuse(PROBLEM, "{\"status\": 409}");
        refuse(PROBLEM, "{\"title\": \"Conflict\"}");

        assertThat(calls.findings(RuleIds.PROBLEM))
                .containsExactly(
                        "The problem in an answer 409 to StopRestore has the status 400 (job rj-1, exchange 1).",
                        "The problem in an answer 409 to StopRestore has the status 400 (job rj-1, exchange 2).");
    }

    private void refuse(String type, String body) {
        calls.call("StopRestore", "POST", "/StopRestore", 409, "rj-1", Map.of("content-type", List.of(type)), body);
    }

    private void read(String job, String state, String created) {
        calls.call(
                "DescribeRestore",
                "POST",
                "/DescribeRestore",
                200,
                job,
                Map.of(),
                "{\"Job\": {\"JobId\": \"%s\", \"Status\": \"%s\", \"CreationTime\": %s}}"
                        .formatted(job, state, created));
    }
}
