package dev.bandstand.kit.selftest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.selftest.BenignTrial;
import dev.bandstand.kit.selftest.TrialRunner;
import dev.bandstand.kit.verdict.Verdict;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A correct server whose jobs have so few parts that some situations cannot arise. In real time. */
class FewBandsTest {

    @Test
    void a_job_that_never_rests_after_it_was_read_does_not_make_the_check_incomplete() {
        BenignVariant server = BenignVariant.of("few", "few")
                .withScenario("few-bands")
                .withSetting(Key.CLOCK, "none")
                .withSetting(Key.QUIET, "100ms")
                .withSetting(Key.RULES, "TAM-PAUS-001,TAM-PAUS-005");

        BenignTrial trial = new TrialRunner("openfunnel-tam", Clock.systemUTC()).whole(server);

        assertThat(trial.verdict()).as(trial::toString).isEqualTo(Verdict.Result.CONFORMANT);
    }
}
