package dev.bandstand.kit.oracle.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.spec.derived.RuleIds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commands that lead back to the state before, at a server whose clock is its own. */
class WaysBackTest {

    private final RecordedLists calls = new RecordedLists("cluster-jobs");

    @Test
    void a_job_that_was_running_does_not_wait_again() {
        submit();
        read("Running");
        patch("true", "Suspended");
        read("Suspended");
        patch("false", "Pending");

        assertThat(wrongResumes())
                .containsExactly("A resume of a job that is Suspended was accepted, and its answer tells Pending; the"
                        + " table leads to Running (job job-1, exchanges 4, 5).");
    }

    @Test
    void a_pause_that_changed_nothing_is_no_state_before() {
        submit();
        read("Running");
        patch("true", "Suspended");
        patch("true", "Suspended");
        read("Suspended");
        patch("false", "Pending");

        assertThat(wrongResumes()).hasSize(1);
    }

    @Test
    void a_job_that_waited_may_have_begun_before_it_was_paused() {
        submit();
        read("Pending");
        patch("true", "Suspended");
        read("Suspended");
        patch("false", "Running");

        assertThat(wrongResumes()).isEmpty();
    }

    @Test
    void nothing_is_known_of_a_job_that_was_found_paused() {
        read("Suspended");
        patch("false", "Pending");
        read("Pending");
        patch("true", "Suspended");
        read("Suspended");

        assertThat(wrongResumes()).isEmpty();
    }

    private List<String> wrongResumes() {
        return calls.findings(RuleIds.cell("resume", "Suspended"));
    }

    private void submit() {
        calls.call("createJob", "POST", "/jobs", 201, "job-1", Map.of(), body("Pending"));
    }

    private void read(String state) {
        calls.call("readJob", "GET", "/jobs/job-1", 200, "job-1", Map.of(), body(state));
    }

    private void patch(String suspend, String state) {
        calls.call("patchJob:" + suspend, "PATCH", "/jobs/job-1", 200, "job-1", Map.of(), body(state));
    }

    private static String body(String state) {
        return "{\"metadata\": {\"name\": \"job-1\"}, \"status\": {\"phase\": \"%s\"}}".formatted(state);
    }
}
