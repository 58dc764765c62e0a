package dev.bandstand.kit.oracle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.RuleCheck;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OperationKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void the_rules_that_have_an_oracle_are_the_rules_that_are_judged_or_contested(String contract) {
        Set<String> expected = RuleCatalogue.of(contract)
                .active()
                .filter(rule -> rule.untested() == null)
                .map(Rule::id)
                .collect(toSet());

        assertThat(Oracles.of(RuleCatalogue.of(contract), ContractCheck.of(contract)).stream()
                        .flatMap(oracle -> oracle.rules().stream())
                        .collect(toSet()))
                .isEqualTo(expected);
    }

    @Test
    void every_check_is_named_by_a_rule() {
        assertThat(Stream.of("openfunnel-tam", "nemo-jobs")
                        .flatMap(contract -> RuleCatalogue.of(contract).rules().stream())
                        .flatMap(rule -> rule.judgedBy().stream())
                        .map(RuleCheck::name)
                        .collect(toSet()))
                .isEqualTo(Oracles.names());
    }

    @Test
    void every_operation_of_the_contract_has_a_meaning_in_the_dialect() {
        assertThat(Judging.CHECK.document().all())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                Dialect.of(Contract.shipped("openfunnel-tam")).act(operation.id()))
                        .isNotEqualTo(OperationKind.OTHER));
    }

    @Test
    void a_run_that_has_grown_is_judged_as_if_it_had_been_so_from_the_start() {
        List<Oracle> oracles = oracles();
        judge(oracles, run(499));

        List<Judgement> judgements = judge(oracles, run(500));

        assertThat(judgements)
                .isEqualTo(judge(oracles(), run(500)))
                .noneMatch(Judgement.Broken.class::isInstance)
                .hasSizeGreaterThan(5_000);
    }

    private static List<Judgement> judge(List<Oracle> oracles, Trace trace) {
        return oracles.stream().flatMap(oracle -> oracle.judge(trace).stream()).toList();
    }

    private static List<Oracle> oracles() {
        return Oracles.of(RuleCatalogue.of("openfunnel-tam"), Judging.CHECK);
    }

    /** Twenty jobs that are walked over and over. */
    private static Trace run(int size) {
        return new Trace(
                new TraceContext("openfunnel-tam", OptionalInt.empty()),
                List.copyOf(
                        IntStream.range(0, size).mapToObj(CoverageTest::poll).toList()));
    }

    private static Exchange poll(int number) {
        String job = "job-" + number % 20;
        int page = number / 20 % 5;
        String rows = IntStream.range(0, 10)
                .mapToObj(row -> String.format(
                        Locale.ROOT,
                        "{\"domain\":\"%s-%d-%d.com\",\"match_score\":%d,\"source_band\":\"%d\"}",
                        job,
                        page,
                        row,
                        90 - row,
                        page))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String target = "/api/v1/tam/build/" + job + (page == 0 ? "" : "?cursor=page_000" + page);
        String body =
                String.format(Locale.ROOT, """
                {"job_id":"%s","status":"completed","page":"page_000%d","next_cursor":%s,"count":10,"processed":50,\
                "bands_done":5,"bands_total":5,"rows":[%s],"manifest":{"pages":5,"page_size":10,"unique_count":50}}""", job, page, page == 4 ? "null" : "\"page_000" + (page + 1) + "\"", rows);
        return new Exchange(
                number + 1,
                "",
                "alice",
                "pollTamBuild",
                job,
                new Exchange.Request("GET", target, Map.of("X-API-Key", "key"), null),
                new Exchange.Answered(200, Map.of("content-type", List.of("application/json")), body),
                Instant.ofEpochMilli(number * 10L),
                Instant.ofEpochMilli(number * 10L + 5));
    }
}
