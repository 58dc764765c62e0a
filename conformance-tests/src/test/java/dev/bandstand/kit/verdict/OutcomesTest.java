package dev.bandstand.kit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.oracle.Oracle;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final String PAUSE = "TAM-PAUS-001";
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.of("openfunnel-tam");
    private static final Claims BY_DEFAULT = Claims.byMeans(List.of("core", "pause-resume"));
    private static final Claims BY_NAME = Claims.declared(List.of("core", "pause-resume"));
    private static final Judgement HELD = new Judgement.Held(PAUSE, List.of(1));
    private static final Judgement BROKEN = new Judgement.Broken(PAUSE, List.of(2), "answered 404");

    @Test
    void a_rule_that_held_and_was_never_broken_has_passed() {
        assertThat(outcome(BY_DEFAULT, trace(), List.of(HELD))).isEqualTo(new Outcome.Passed(1));
    }

    @Test
    void a_rule_that_was_never_judged_has_not_passed() {
        assertThat(outcome(BY_DEFAULT, trace(), List.of()))
                .isEqualTo(new Outcome.NotTestable("Nothing that was sent or seen put it to the test."));
    }

    @Test
    void broken_counts_for_more_than_a_fault_a_missing_situation_and_held() {
        List<Ending> endings = List.of(new Ending.Missing("too late"), new Ending.Fault("oops"), new Ending.Held());

        assertThat(outcome(BY_DEFAULT, trace(), List.of(HELD, BROKEN), endings)).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome(BY_DEFAULT, trace(), List.of(HELD), endings)).isEqualTo(new Outcome.KitError("oops"));
        assertThat(outcome(BY_DEFAULT, trace(), List.of(HELD), List.of(new Ending.Missing("too late"))))
                .isEqualTo(new Outcome.NotTestable("too late"));
    }

    @Test
    void a_broken_should_warns_and_fails_a_strict_run_only() {
        assertThat(broken(CATALOGUE, "TAM-PAUS-007")).isInstanceOf(Outcome.Warned.class);
        assertThat(broken(CATALOGUE.strict(), "TAM-PAUS-007")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void a_contested_rule_warns_in_a_strict_run_too() {
        assertThat(broken(CATALOGUE.strict(), "TAM-ROWS-003")).isInstanceOf(Outcome.Warned.class);
    }

    @Test
    void a_warning_does_not_count_for_the_verdict() {
        Rule should = CATALOGUE.rule("TAM-PAUS-007").orElseThrow();
        Map<Rule, Outcome> outcomes = Map.of(rule(), new Outcome.Passed(1), should, new Outcome.Warned(failed()));

        assertThat(Verdict.on(outcomes, BY_DEFAULT, List.of(), List.of(), Optional.empty())
                        .result())
                .isEqualTo(Verdict.Result.CONFORMANT);
    }

    @Test
    void a_choice_that_the_contract_leaves_open_is_no_lack() {
        Ending excluded = new Ending.Excluded("refused");

        assertThat(outcome(BY_DEFAULT, trace(), List.of(), List.of(excluded)))
                .isEqualTo(new Outcome.NotApplicable("refused"));
        assertThat(outcome(BY_DEFAULT, trace(), List.of(HELD), List.of(excluded)))
                .isEqualTo(new Outcome.Passed(1));
    }

    @Test
    void a_missing_operation_is_a_failure_only_where_its_profile_was_claimed_by_name() {
        Trace without = trace(call(1, "pollTamBuild", 200), call(2, "pauseTamBuild", 404));

        assertThat(outcome(BY_DEFAULT, without, List.of(BROKEN))).isInstanceOf(Outcome.NotTestable.class);
        assertThat(outcome(BY_NAME, without, List.of(BROKEN))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void an_operation_that_answered_otherwise_once_is_not_missing() {
        Trace sometimes =
                trace(call(1, "pollTamBuild", 200), call(2, "pauseTamBuild", 404), call(3, "pauseTamBuild", 200));

        assertThat(outcome(BY_DEFAULT, sometimes, List.of(BROKEN))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void a_profile_that_is_not_claimed_is_not_applicable() {
        assertThat(outcome(Claims.declared(List.of("core")), trace(), List.of(BROKEN)))
                .isEqualTo(new Outcome.NotApplicable("The profile pause-resume is not claimed."));
    }

    @Test
    void an_oracle_that_fails_is_an_error_of_the_kit_and_not_of_the_target() {
        OracleSet oracles = new OracleSet(List.of(new Stumbling()));

        OracleSet.Judged judged = oracles.judge(trace());

        assertThat(judged.judgements()).isEmpty();
        assertThat(judged.faults()).containsOnlyKeys(PAUSE);
        assertThat(judged.faults().get(PAUSE)).startsWith("The oracle Stumbling failed: ");
    }

    @Test
    void the_worst_outcome_decides_and_nothing_measured_is_never_green() {
        assertThat(verdict(new Outcome.Passed(1))).isEqualTo(Verdict.Result.CONFORMANT);
        assertThat(verdict(new Outcome.NotTestable("no"))).isEqualTo(Verdict.Result.INCOMPLETE);
        assertThat(verdict(failed())).isEqualTo(Verdict.Result.NON_CONFORMANT);
        assertThat(verdict(new Outcome.KitError("oops"))).isEqualTo(Verdict.Result.KIT_ERROR);
        assertThat(verdict(new Outcome.NotApplicable("no"))).isEqualTo(Verdict.Result.INCOMPLETE);
        assertThat(verdict(new Outcome.Waived(failed(), "known"))).isEqualTo(Verdict.Result.CONFORMANT_WITH_WAIVERS);
    }

    @Test
    void a_waiver_holds_for_its_finding_until_its_day() {
        assertThat(waived(failed(), "404", "2026-11-23").outcomes().get(rule())).isInstanceOf(Outcome.Waived.class);
        assertThat(waived(failed(), "404", "2026-11-22").faults())
                .containsExactly("The waiver of TAM-PAUS-001 expired on 2026-11-22; its owner is QA.");
        assertThat(waived(failed(), "500", "2026-11-23").faults())
                .containsExactly("The waiver of TAM-PAUS-001 does not cover this finding: answered 404");
        assertThat(waived(new Outcome.Passed(1), "404", "2026-11-23").faults())
                .containsExactly("The waiver of TAM-PAUS-001 is stale: the rule passes. Remove it.");
    }

    private static Waivers.Applied waived(Outcome outcome, String finding, String expires) {
        Waiver waiver = new Waiver(PAUSE, finding, "known", "QA", LocalDate.parse(expires), "");
        return new Waivers(List.of(waiver), "").applyTo(Map.of(rule(), outcome), LocalDate.parse("2026-11-23"));
    }

    private static Verdict.Result verdict(Outcome outcome) {
        return Verdict.on(Map.of(rule(), outcome), BY_DEFAULT, List.of(), List.of(), Optional.empty())
                .result();
    }

    private static Outcome.Failed failed() {
        return new Outcome.Failed(1, List.of((Judgement.Broken) BROKEN));
    }

    private static Rule rule() {
        return CATALOGUE.rule(PAUSE).orElseThrow();
    }

    private static Outcome outcome(Claims claims, Trace trace, List<Judgement> judgements) {
        return outcome(claims, trace, judgements, List.of(new Ending.Held()));
    }

    private static Outcome outcome(Claims claims, Trace trace, List<Judgement> judgements, List<Ending> endings) {
        List<ScenarioResult> scenarios = endings.stream()
                .map(ending -> new ScenarioResult("s", "f.feature", 1, List.of(PAUSE), ending, Duration.ZERO))
                .toList();
        return new Outcomes(CATALOGUE, claims, rule -> rule.id().equals(PAUSE))
                .of(trace, new OracleSet.Judged(judgements, new TreeMap<>()), scenarios)
                .get(rule());
    }

    private static Outcome broken(RuleCatalogue catalogue, String id) {
        Judgement.Broken finding = new Judgement.Broken(id, List.of(1), "it differs");
        return new Outcomes(
                        catalogue,
                        Claims.declared(List.of("pause-resume", "advisory")),
                        rule -> rule.id().equals(id))
                .of(trace(), new OracleSet.Judged(List.of(finding), new TreeMap<>()), List.of())
                .get(catalogue.rule(id).orElseThrow());
    }

    private static Trace trace(Exchange... exchanges) {
        return new Trace(
                new TraceContext("openfunnel-tam", OptionalInt.empty()),
                Stream.of(exchanges).map(exchange -> (Entry) exchange).toList());
    }

    private static Exchange call(int number, String operation, int status) {
        return new Exchange(
                number,
                "s",
                "alice",
                operation,
                "j",
                new Exchange.Request("POST", "/", Map.of(), null),
                new Exchange.Answered(status, Map.of(), "{}"),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static final class Stumbling implements Oracle {

        @Override
        public List<String> rules() {
            return List.of(PAUSE);
        }

        @Override
        public List<Judgement> judge(Trace trace) {
            throw new IllegalStateException("stumbled");
        }
    }
}
