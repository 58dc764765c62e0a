package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.mock.MockServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

            Optional<Failure> again = explorer.replay(Walk.parse(new Story(failure).file()), LONG);
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

    @Test
    void walks_end_when_no_further_job_may_be_submitted() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            Map<String, String> keys =
                    Map.of("BANDSTAND_API_KEY", "first-key", "BANDSTAND_SECOND_API_KEY", "second-key");

            Exploration found = explorer(settings(mock.address(), "2"), keys)
                    .explore(new ExploreLimits(LONG, 10_000, 1_000, 5, 20), 5);

            assertThat(found.ended())
                    .hasValueSatisfying(end -> assertThat(end.reason())
                            .endsWith("the limit of 2 jobs (--max-jobs) is reached. Allow more with --jobs N."));
            assertThat(found.complete()).isTrue();
            assertThat(found.walks()).isBetween(1, 2);
            assertThat(found.verdict()).isEqualTo("no rule was broken");
        }
    }

    @Test
    void a_play_without_its_job_does_not_count() {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withWorlds(worlds -> worlds.withDeviations(List.of("K01"))))) {
            Map<String, String> keys = Map.of("BANDSTAND_API_KEY", "first-key");
            Explorer explorer = explorer(settings(mock.address(), "1"), keys);

            Optional<Failure> failure = explorer.replay(Walk.parse("""
                    a new job
                    job 1: Alice waits until the job is finished
                    job 1: Alice pauses the job
                    Alice reads the credit balance
                    """), LONG);

            assertThat(failure).hasValueSatisfying(found -> {
                assertThat(found.played()).isEqualTo(1);
                assertThat(found.failed()).isEqualTo(1);
            });
        }
    }

    @Test
    void without_a_job_nothing_is_said_of_the_target() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            Explorer explorer = explorer(settings(mock.address(), "0"), Map.of());

            Exploration found = explorer.explore(new ExploreLimits(LONG, 10_000, 1_000, 5, 20), 5);

            assertThat(found.metJob()).isFalse();
            assertThat(found.verdict()).isEqualTo("nothing was judged, as there was no job");
            assertThatThrownBy(() -> explorer.replay(Walk.parse("a new job\njob 1: Alice polls the job"), LONG))
                    .isInstanceOf(TargetGone.class)
                    .hasMessageContaining("nothing may be submitted");
        }
    }

    @Test
    void a_target_that_takes_no_key_or_does_not_answer_cannot_be_explored() {
        Map<String, String> keys = Map.of("BANDSTAND_API_KEY", "first-key");
        URI address;
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withKeys(Set.of("another")))) {
            address = mock.address();
            assertThat(explorer(settings(address, "2"), keys).obstacle(LONG))
                    .hasValueSatisfying(why -> assertThat(why).contains("refuses the API key"));
        }

        Explorer explorer = explorer(settings(address, "2"), keys);
        Exploration found = explorer.explore(new ExploreLimits(LONG, 10_000, 1_000, 5, 20), 5);

        assertThat(explorer.obstacle(LONG))
                .hasValueSatisfying(why -> assertThat(why).contains("refuses connections"));
        assertThat(found.complete()).isFalse();
        assertThat(found.ended())
                .hasValueSatisfying(end -> assertThat(end.targetGone()).isTrue());
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
        return explorer(Map.of(Key.TARGET, mock.address().toString(), Key.CONTRACT, contract), Map.of());
    }

    private static Map<Key, String> settings(URI target, String jobs) {
        return Map.of(Key.TARGET, target.toString(), Key.CONTRACT, "openfunnel-tam", Key.MAX_JOBS, jobs);
    }

    private static Explorer explorer(Map<Key, String> wanted, Map<String, String> keys) {
        Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("test", wanted)));
        return new Kit(Clock.systemUTC())
                .explorer(
                        Options.of(settings),
                        new KeySources(settings, keys),
                        ExploreListener.NOBODY,
                        new StopSignal(Clock.systemUTC()));
    }
}
