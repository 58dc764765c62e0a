package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.mock.MockServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorerTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs", "openai-batch"})
    void nothing_is_found_at_the_mock(String contract) {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            Exploration found = explorer(mock, contract).explore(new ExploreLimits(LONG, 600, 1_000, 5, 20), 11);

            assertThat(found.failures()).isEmpty();
            assertThat(found.coverage()).hasSizeGreaterThan(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "openfunnel-tam, P02, TAM-",
        "openfunnel-tam, R03, TAM-RESU",
        "openfunnel-tam, K01, TAM-CONF",
        "openfunnel-tam, G06, TAM-PAGE",
    })
    void a_deviation_is_found_and_cut_down(String contract, String deviation, String rules) {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withWorlds(worlds -> worlds.withDeviations(List.of(deviation))))) {
            Explorer explorer = explorer(mock, contract);

            Exploration found = explorer.explore(new ExploreLimits(LONG, 2_000, 1_000, 1, 20), 5);

            assertThat(found.failures()).hasSize(1);
            Failure failure = found.failures().getFirst();
            assertThat(failure.steady() || failure.walk().hasCallsAtOnce()).isTrue();
            assertThat(failure.walk().steps()).hasSizeLessThanOrEqualTo(6);
            assertThat(failure.findings()).anyMatch(finding -> finding.rule().startsWith(rules));
            assertThat(new Story(failure).file()).startsWith("# TAM-").contains("a new job\n");

            Optional<Failure> again = explorer.replay(Walk.parse(new Story(failure).file()));
            assertThat(again.isPresent() || failure.walk().hasCallsAtOnce()).isTrue();
        }
    }

    @Test
    void the_same_seed_plays_the_same_walks() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            ExploreLimits limits = new ExploreLimits(LONG, 10_000, 8, 5, 20);

            Exploration once = explorer(mock, "openfunnel-tam").explore(limits, 3);
            Exploration again = explorer(mock, "openfunnel-tam").explore(limits, 3);

            assertThat(steps(again)).isEqualTo(steps(once));
        }
    }

    /** The number of times that each step was played. The state in which calls at the same time find a job is left to chance. */
    private static Map<String, Integer> steps(Exploration exploration) {
        Map<String, Integer> steps = new TreeMap<>();
        exploration
                .coverage()
                .values()
                .forEach(inState -> inState.forEach((step, count) -> steps.merge(step, count, Integer::sum)));
        return steps;
    }

    private static Explorer explorer(MockServer mock, String contract) {
        Configuration settings = new Configuration(List.of(
                Layer.defaults(),
                new Layer("test", Map.of(Key.TARGET, mock.address().toString(), Key.CONTRACT, contract))));
        return new Kit(Clock.systemUTC())
                .explorer(Options.of(settings), new KeySources(settings, Map.of()), ProgressListener.NOBODY);
    }
}
