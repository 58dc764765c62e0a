package dev.bandstand.kit.oracle.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import dev.bandstand.spec.own.ContractRules;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks over a list that newest jobs come first on, in a run that works on several things at once. */
class ListChecksTest {

    private static final Contract CONTRACT =
            Contract.read(ContractSource.folder(Path.of("src/test/resources/contracts/data-exports")));

    private final List<Entry> entries = new ArrayList<>();

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
        call("Exports_Begin", "POST", "/api/2026-05-01/exports", 202, "c", Map.of(), "");
        list("per_page=100", "", "c", "b", "a");
        list("per_page=2&page=2", "", "a");

        assertThat(lost()).isEmpty();
    }

    private List<String> lost() {
        ContractFacts facts = new ContractFacts(CONTRACT);
        JudgedSituations found =
                new JudgedSituations(ContractRules.of(CONTRACT), Set.of(RuleIds.complete("Operations_List")));
        ModelRun run = new ModelRun.Reader(facts)
                .read(new Trace(new TraceContext("data-exports", OptionalInt.empty()), entries));
        ListChecks.all(facts).forEach(check -> check.judge().accept(run, found));
        return found.judgements().stream()
                .filter(Judgement.Broken.class::isInstance)
                .map(Judgement.Broken.class::cast)
                .map(Judgement.Broken::message)
                .toList();
    }

    private void list(String query, String next, String... ids) {
        String items = Stream.of(ids)
                .map("{\"id\": \"%s\", \"status\": \"Running\"}"::formatted)
                .collect(Collectors.joining(", ", "[", "]"));
        Map<String, List<String>> headers = next.isEmpty()
                ? Map.of()
                : Map.of("link", List.of("<http://x/operations?per_page=2&page=%s>; rel=\"next\"".formatted(next)));
        call("Operations_List", "GET", "/api/2026-05-01/operations?" + query, 200, null, headers, items);
    }

    private void call(
            String operation,
            String method,
            String target,
            int status,
            @Nullable String job,
            Map<String, List<String>> headers,
            String body) {
        int number = entries.size() + 1;
        entries.add(new Exchange(
                number,
                "",
                "alice",
                operation,
                job,
                new Exchange.Request(method, target, Map.of(), null),
                new Exchange.Answered(status, headers, body),
                Instant.EPOCH.plusSeconds(number),
                Instant.EPOCH.plusSeconds(number).plusMillis(500)));
    }
}
