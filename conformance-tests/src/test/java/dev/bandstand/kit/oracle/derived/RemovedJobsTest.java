package dev.bandstand.kit.oracle.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.spec.derived.RuleIds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks over a list from which other scenarios of the run remove jobs. */
class RemovedJobsTest {

    private final RecordedLists calls = new RecordedLists("long-operations");

    @BeforeEach
    void submitThree() {
        List.of("op-a", "op-b", "op-c")
                .forEach(job -> calls.call(
                        "export", "POST", "/v1/exports", 200, job, Map.of(), "{\"name\": \"%s\"}".formatted(job)));
    }

    @Test
    void a_job_that_nobody_removed_is_missed() {
        list("", "2", "op-a", "op-b");
        list("2", "");

        assertThat(lost()).containsExactly("A walk of 2 pages does not show the job op-c (exchanges 4, 5).");
    }

    @Test
    void a_removal_between_two_pages_shifts_the_jobs_behind_it() {
        list("", "2", "op-a", "op-b");
        delete("op-a");
        list("2", "");

        assertThat(lost()).isEmpty();
    }

    @Test
    void a_removal_whose_answer_was_lost_may_have_been_carried_out() {
        calls.lost("deleteOperation", "DELETE", "/v1/operations/op-c", "op-c");
        list("", "", "op-a", "op-b");

        assertThat(lost()).isEmpty();
    }

    private List<String> lost() {
        return calls.findings(RuleIds.complete("listOperations"));
    }

    private void delete(String job) {
        calls.call("deleteOperation", "DELETE", "/v1/operations/" + job, 200, job, Map.of(), "{}");
    }

    private void list(String token, String next, String... jobs) {
        String items = Stream.of(jobs)
                .map("{\"name\": \"%s\", \"done\": false}"::formatted)
                .collect(Collectors.joining(", ", "[", "]"));
        calls.call(
                "listOperations",
                "GET",
                "/v1/operations?pageSize=2" + (token.isEmpty() ? "" : "&pageToken=" + token),
                200,
                null,
                Map.of(),
                next.isEmpty()
                        ? "{\"operations\": %s}".formatted(items)
                        : "{\"operations\": %s, \"nextPageToken\": \"%s\"}".formatted(items, next));
    }
}
