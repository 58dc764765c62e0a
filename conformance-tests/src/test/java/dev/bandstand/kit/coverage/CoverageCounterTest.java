package dev.bandstand.kit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.coverage.RunCoverage.CellCount;
import dev.bandstand.kit.coverage.RunCoverage.PageCount;
import dev.bandstand.kit.coverage.RunCoverage.TransitionCount;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CoverageCounterTest {

    private static final LifecycleGraph TAM = LifecycleGraph.of(Contract.shipped("openfunnel-tam"));

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void a_command_and_what_follows_by_itself_are_two_transitions_and_one_cell() {
        call("submitTamBuild", 200, "pending");
        call("pollTamBuild", 200, "running");
        call("pauseTamBuild", 200, "pausing");
        call("pollTamBuild", 200, "paused");

        assertThat(transitions())
                .containsExactly("pending -> running", "running -> pausing by pause", "pausing -> paused");
        assertThat(cells()).containsExactly("running pause 1/0");
    }

    @Test
    void a_refused_command_moves_nothing() {
        call("pollTamBuild", 200, "completed");
        call("cancelTamBuild", 409, "");
        call("pollTamBuild", 200, "completed");

        assertThat(transitions()).isEmpty();
        assertThat(cells()).containsExactly("completed cancel 0/1");
    }

    @Test
    void a_command_that_leaves_the_job_where_it_is_is_not_what_moves_it_later() {
        call("pollTamBuild", 200, "running");
        call("resumeTamBuild", 200, "running");
        call("pollTamBuild", 200, "completed");

        assertThat(transitions()).containsExactly("running -> completed");
    }

    @Test
    void after_time_has_passed_it_is_not_known_in_which_state_a_command_finds_the_job() {
        call("pollTamBuild", 200, "running");
        entries.add(new Mark(
                entries.size() + 1, "", Mark.Kind.TIME_PASSED, List.of(), "between two calls", Duration.ofSeconds(5)));
        call("pauseTamBuild", 409, "");

        assertThat(cells()).isEmpty();
    }

    @Test
    void a_state_that_was_not_seen_between_two_makes_a_longer_way() {
        call("submitTamBuild", 200, "pending");
        call("pollTamBuild", 200, "completed");

        assertThat(coverage().transitions())
                .contains(new TransitionCount("pending", "completed", "", false, 1))
                .contains(new TransitionCount("pending", "running", "", true, 0));
    }

    @Test
    void policies_tell_what_was_chosen() {
        call("pollTamBuild", 200, "running");
        call("resumeTamBuild", 409, "");

        assertThat(CoverageText.choices(coverage())).containsExactly("resume of running: refused");
        assertThat(CoverageText.summary(coverage()))
                .isEqualTo(
                        "1 of 8 states, 0 of 17 transitions, 1 of 24 cells of the command table, 1 of 5 page positions,"
                                + " 1 of 9 policies");
    }

    @Test
    void pages_are_counted_by_their_place_in_the_list() {
        page("", "page_0002");
        page("?cursor=page_0002", "page_0003");
        page("?cursor=page_0003", "");

        assertThat(coverage().pages().stream().filter(page -> page.read() > 0).map(PageCount::position))
                .containsExactly("first", "middle", "last");
    }

    @Test
    void a_redirect_tells_a_state_and_a_header_that_there_are_more_pages() {
        LifecycleGraph exports = LifecycleGraph.of(
                Contract.read(ContractSource.folder(Path.of("src/test/resources/contracts/data-exports"))));
        call("Operations_Get", 200, "Running");
        call("Operations_Get", 303, "");
        entries.add(new Exchange(
                3,
                "",
                "alice",
                "Operations_List",
                null,
                new Exchange.Request("GET", "/operations", Map.of(), null),
                new Exchange.Answered(200, Map.of("link", List.of("<http://x/operations?page=2>; rel=\"next\"")), "[]"),
                Instant.EPOCH.plusSeconds(3),
                Instant.EPOCH.plusSeconds(3)));

        RunCoverage coverage =
                CoverageCounter.of(exports, new Trace(new TraceContext("data-exports", OptionalInt.empty()), entries));

        assertThat(coverage.transitions()).contains(new TransitionCount("Running", "Succeeded", "", true, 1));
        assertThat(coverage.pages().stream().filter(page -> page.read() > 0).map(PageCount::position))
                .containsExactly("first");
    }

    @Test
    void each_state_has_a_box_and_each_direct_way_an_arrow() {
        String svg = new LifecyclePicture(coverage()).svg();

        assertThat(svg.split("<g class=\"state never\">", -1)).hasSize(1 + 8);
        assertThat(svg.split("<path class=\"way never\"", -1)).hasSize(1 + 17);
        assertThat(svg).contains("<title>running -&gt; pausing by pause: never</title>");
    }

    private RunCoverage coverage() {
        return CoverageCounter.of(TAM, new Trace(new TraceContext("openfunnel-tam", OptionalInt.empty()), entries));
    }

    private List<String> transitions() {
        return coverage().transitions().stream()
                .filter(way -> way.seen() > 0)
                .map(TransitionCount::words)
                .toList();
    }

    private List<String> cells() {
        return coverage().cells().stream()
                .filter(CellCount::met)
                .map(cell -> cell.state() + " " + cell.command() + " " + cell.accepted() + "/" + cell.refused())
                .toList();
    }

    private void page(String query, String next) {
        call("pollTamBuild", query, 200, "{\"status\":\"completed\",\"next_cursor\":\"" + next + "\"}");
    }

    private void call(String operation, int status, String state) {
        call(operation, "", status, state.isEmpty() ? "{}" : "{\"status\":\"" + state + "\"}");
    }

    private void call(String operation, String query, int status, String body) {
        int number = entries.size() + 1;
        entries.add(new Exchange(
                number,
                "",
                "alice",
                operation,
                "A",
                new Exchange.Request("GET", "/jobs/A" + query, Map.of(), null),
                new Exchange.Answered(status, Map.of(), body),
                Instant.EPOCH.plusSeconds(number),
                Instant.EPOCH.plusSeconds(number)));
    }
}
