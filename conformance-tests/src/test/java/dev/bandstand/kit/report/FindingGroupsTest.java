package dev.bandstand.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.oracle.check.Judgement.Broken;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingGroupsTest {

    private final FindingGroups groups =
            new FindingGroups(new Trace(new TraceContext("openfunnel-tam", OptionalInt.empty()), List.of()));

    @Test
    void one_cause_with_other_numbers_names_and_ids_is_one_line_and_hides_no_other_cause() {
        List<Broken> findings = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(number -> String.format(
                        Locale.ROOT,
                        "page_%04d has %d rows, and domain acme%s.com comes twice (job j%d, exchange %d).",
                        number,
                        number,
                        "x".repeat(number),
                        number,
                        number + 1))
                .map(message -> new Broken("TAM-ROWS-004", List.of(), message))
                .toList());
        findings.add(new Broken("TAM-ROWS-004", List.of(), "Another fault (job j1, exchange 99)."));

        assertThat(groups.of(findings))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).contains("Seen 60 times"))
                .satisfies(lines -> assertThat(lines.getLast()).startsWith("Another fault"));
    }

    @Test
    void answers_with_other_status_codes_are_other_causes() {
        List<Broken> findings = List.of(
                new Broken("TAM-PAUS-001", List.of(), "A pause is answered 200, but came back 404 (exchange 1)."),
                new Broken("TAM-PAUS-001", List.of(), "A pause is answered 200, but came back 500 (exchange 2)."));

        assertThat(groups.of(findings)).hasSize(2);
    }
}
