package dev.bandstand.kit.selftest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A correct server whose jobs have so few parts that some situations cannot arise. In real time. */
class FewBandsTest {

    private static final Map<String, String> KEYS =
            Map.of("BANDSTAND_API_KEY", ServerKeys.OWNER, "BANDSTAND_SECOND_API_KEY", ServerKeys.STRANGER);

    @Test
    void a_job_that_never_rests_after_it_was_read_does_not_make_the_check_incomplete() {
        BenignVariant server = BenignVariant.of("few", "few").withScenario("few-bands");
        try (RunningServer running = server.open(SmallScenarios.folder())) {
            Map<Key, String> wanted = new EnumMap<>(Map.of(
                    Key.TARGET, running.address().toString(),
                    Key.CONTRACT, "openfunnel-tam",
                    Key.CLOCK, "none",
                    Key.QUIET, "100ms",
                    Key.RULES, "TAM-PAUS-001,TAM-PAUS-005"));
            Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("the test", wanted)));
            RunFacts facts = new Kit(Clock.systemUTC())
                    .check(Options.of(settings), new KeySources(settings, KEYS), new ProgressListener() {});

            assertThat(facts.verdict().result()).as(facts.verdict()::toString).isEqualTo(Verdict.Result.CONFORMANT);
        }
    }
}
