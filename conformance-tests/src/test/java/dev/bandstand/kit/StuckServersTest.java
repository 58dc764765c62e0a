package dev.bandstand.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.mock.MockServer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server whose jobs stay in a state for ever is failed, and is waited for a few times only. In real time. */
@Tag("self-test")
class StuckServersTest {

    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final int MOST_WAITS = 3;
    private static final int MOST_JOBS = 24;

    @ParameterizedTest
    @CsvSource({"L11,TAM-LIFE-003", "L12,TAM-LIFE-004", "L13,TAM-LIFE-005"})
    void a_stuck_server_is_waited_for_three_times_at_most(String deviation, String rule) {
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                .withWorlds(worlds -> worlds.withScenario("quick").withDeviations(List.of(deviation))))) {
            Map<Key, String> wanted = new EnumMap<>(Map.of(
                    Key.TARGET, mock.address().toString(),
                    Key.CONTRACT, "openfunnel-tam",
                    Key.CLOCK, "none",
                    Key.QUIET, "100ms",
                    Key.SETTLE, SETTLE.toSeconds() + "s"));
            Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("the test", wanted)));
            RunFacts facts = new Kit(Clock.systemUTC())
                    .check(
                            Options.of(settings),
                            new KeySources(settings, Map.of("BANDSTAND_API_KEY", "owner-of-jobs")),
                            ProgressListener.NOBODY);

            assertThat(facts.verdict().result()).isEqualTo(Verdict.Result.NON_CONFORMANT);
            assertThat(facts.outcomes().entrySet()).anySatisfy(entry -> {
                assertThat(entry.getKey().id()).isEqualTo(rule);
                assertThat(entry.getValue()).isInstanceOf(Outcome.Failed.class);
            });
            assertThat(facts.trace().marks())
                    .filteredOn(mark ->
                            mark.kind() == Mark.Kind.GAVE_UP && mark.waited().compareTo(SETTLE) >= 0)
                    .hasSizeBetween(1, MOST_WAITS);
            assertThat(facts.circumstances().jobs()).isLessThanOrEqualTo(MOST_JOBS);
        }
    }
}
