package dev.bandstand.kit.oracle.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.spec.derived.RuleIds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks over a list that newest jobs come first on, in a run that works on several things at once. */
class ListChecksTest {

    private final RecordedLists calls = new RecordedLists("data-exports");

    @Test
    void two_walks_with_nothing_between_must_show_the_same() {
        list("per_page=100", "", "c", "b", "a");
        list("per_page=2", "2", "c", "b");
        list("per_page=2&page=2", "", "x");

        assertThat(lost())
                .containsExactly(
                        "A walk with pages of 100 shows 3 items, one with pages of 2 shows 3 others (exchanges 1, 3).");
    }

    @Test
    void a_walk_that_began_before_a_submit_is_not_held_against_one_that_began_behind_it() {
        list("per_page=2", "2", "b", "a");
        calls.call("Exports_Begin", "POST", "/api/2026-05-01/exports", 202, "c", Map.of(), "");
        list("per_page=100", "", "c", "b", "a");
        list("per_page=2&page=2", "", "a");

        assertThat(lost()).isEmpty();
    }

    private List<String> lost() {
        return calls.findings(RuleIds.complete("Operations_List"));
    }

    private void list(String query, String next, String... ids) {
        String items = Stream.of(ids)
                .map("{\"id\": \"%s\", \"status\": \"Running\"}"::formatted)
                .collect(Collectors.joining(", ", "[", "]"));
        Map<String, List<String>> headers = next.isEmpty()
                ? Map.of()
                : Map.of("link", List.of("<http://x/operations?per_page=2&page=%s>; rel=\"next\"".formatted(next)));
        calls.call("Operations_List", "GET", "/api/2026-05-01/operations?" + query, 200, null, headers, items);
    }
}
