package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.mock.MockServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The time that an exploration may take. */
class ExploredTimeTest {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int SEED = 5;

    private final ReadClock clock = new ReadClock();
    private final StopSignal stop = new StopSignal(clock);

    @Test
    void a_failure_that_is_found_when_the_time_is_over_is_reported_as_it_was_found() {
        ExploreListener late = new ExploreListener() {
            @Override
            public void found(Finding finding, int calls, Progress progress) {
                clock.pass(LIMIT);
            }
        };

        Exploration found = explored(List.of("K01"), late, LIMIT);

        assertThat(found.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.played()).isEqualTo(1);
            assertThat(new Story(failure).lines())
                    .anyMatch(line -> line.endsWith(
                            "which were not played again, as no more time could be spent on it (--time):"));
        });
        assertThat(found.ended()).isEmpty();
    }

    @Test
    void cutting_down_one_failure_leaves_time_for_others() {
        clock.tick(Duration.ofMillis(200));

        Exploration found = explored(List.of("K01", "A04"), ExploreListener.NOBODY, LIMIT);

        assertThat(found.failures()).hasSizeGreaterThan(1);
        assertThat(found.failures().getFirst().hindrance())
                .hasValueSatisfying(reason -> assertThat(reason).contains("--time"));
    }

    @Test
    void walks_under_way_end_with_the_time_and_are_judged() {
        clock.tick(Duration.ofSeconds(1));

        Exploration found = explored(List.of(), ExploreListener.NOBODY, Duration.ofMinutes(1));

        assertThat(found.calls()).isBetween(1, 60);
        assertThat(found.walks()).isPositive();
        assertThat(found.ended()).isEmpty();
        assertThat(found.failures()).isEmpty();
    }

    @Test
    void an_interrupted_run_reports_what_it_found() {
        ExploreListener interrupting = new ExploreListener() {
            @Override
            public void found(Finding finding, int calls, Progress progress) {
                stop.stop("The run was interrupted before it was over.");
            }
        };

        Exploration found = explored(List.of("K01"), interrupting, LIMIT);

        assertThat(found.failures())
                .singleElement()
                .satisfies(failure -> assertThat(new Story(failure).lines())
                        .anyMatch(line -> line.endsWith("which were not played again, as the run was interrupted:")));
        assertThat(found.ended())
                .hasValueSatisfying(end -> assertThat(end.reason()).contains("interrupted"));
    }

    @Test
    void a_target_that_never_answers_is_not_waited_for_longer_than_the_time() {
        try (SmallServer server = SmallServer.answering(ask -> answeredLate())) {
            Explorer explorer = explorer(server.address());

            assertThat(explorer.obstacle(Duration.ofMillis(100)))
                    .hasValue("The target did not answer before the time was over (--time).");
        }
    }

    private Explorer explorer(URI target) {
        Configuration settings = new Configuration(
                List.of(Layer.defaults(), new Layer("test", Map.of(Key.TARGET, target.toString(), Key.CLOCK, "none"))));
        return new Kit(Clock.systemUTC())
                .explorer(
                        Options.of(settings),
                        new KeySources(settings, Map.of("BANDSTAND_API_KEY", "first-key")),
                        ExploreListener.NOBODY,
                        stop);
    }

    /** Answers when the server is closed. */
    private static Reply answeredLate() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        return Reply.NONE;
    }

    private Exploration explored(List<String> deviations, ExploreListener listener, Duration time) {
        ExploredServers servers = new ExploredServers("openfunnel-tam", clock);
        try (MockServer mock = servers.open(deviations)) {
            return servers.explorer(mock.address(), listener, stop)
                    .explore(new ExploreLimits(time, 100_000, 100_000, 5, 20), SEED);
        }
    }

    /** A clock that goes on by the same time whenever it is read. */
    private static final class ReadClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        private volatile Duration tick = Duration.ZERO;

        void tick(Duration time) {
            tick = time;
        }

        void pass(Duration time) {
            now.updateAndGet(before -> before.plus(time));
        }

        @Override
        public Instant instant() {
            return now.updateAndGet(before -> before.plus(tick));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
