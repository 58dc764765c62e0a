package dev.bandstand.kit.oracle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.steps.RuleBroken;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.spec.RuleCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings tell what a reader can follow. */
class FindingTextTest {

    @Test
    void a_state_that_a_command_rules_out_is_held_against_the_command() {
        Judging.breaks(
                "TAM-LIFE-002",
                TraceText.trace("""
                        A pending
                        bob A pause 200 paused
                        A paused
                        bob A resume 200 pending
                        A pending
                        """),
                "After the accepted resume of exchange 4 only running or completed or failed can follow, but the job was"
                        + " seen pending (job A, exchanges 4, 5).");
    }

    @Test
    void a_scenario_is_told_what_its_own_calls_showed() {
        Trace trace = TraceText.trace("""
                        A running
                        A pause 200 pausing
                        A paused
                        nobody A running
                        nobody A pause 200 paused
                        """);
        Trace played = new Trace(
                trace.setting(),
                trace.entries().stream().map(FindingTextTest::played).toList());

        assertThatThrownBy(() -> ScenarioJudge.judge(
                        new OracleSet(Oracles.of(RuleCatalogue.of("openfunnel-tam"), Judging.CHECK)),
                        played,
                        "later",
                        "TAM-AUTH-001",
                        List.of("A")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("exchange 5");
    }

    private static Entry played(Entry entry) {
        Exchange call = (Exchange) entry;
        return new Exchange(
                call.number(),
                call.number() == 5 ? "later" : "earlier",
                call.actor(),
                call.operationId(),
                call.job(),
                call.request(),
                call.reply(),
                call.sent(),
                call.received());
    }
}
