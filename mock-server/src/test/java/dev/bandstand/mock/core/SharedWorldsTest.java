package dev.bandstand.mock.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.memory.MemoryJobLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two mocks that share what is set for worlds. */
class SharedWorldsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final WorldLog log = new MemoryWorldLog(InstantSource.fixed(NOON));
    private final JobLog jobs = new MemoryJobLog();
    private final Worlds here = worlds(WorldSettings.DEFAULTS);
    private final Worlds there = worlds(WorldSettings.DEFAULTS.withScenario("quick"));

    @Test
    void a_world_is_what_the_one_who_used_it_first_made_it() {
        assertThat(here.of("w").settings().scenario()).isEqualTo("documented");
        assertThat(there.of("w").settings().scenario()).isEqualTo("documented");
        assertThat(there.of("v").settings().scenario()).isEqualTo("quick");
        assertThat(here.names()).containsExactly("v", "w");
    }

    @Test
    void what_is_set_here_holds_there() {
        World world = there.of("w");

        here.of("w").clock().freeze();
        here.of("w").clock().advance(Duration.ofHours(1));
        here.of("w").changeSettings(settings -> settings.withScenario("huge"));

        assertThat(world.clock().snapshot()).isEqualTo(new WorldClock.Snapshot(NOON.plusSeconds(3600), 1, true));
        assertThat(there.of("w").settings().scenario()).isEqualTo("huge");
    }

    @Test
    void of_many_changes_at_once_none_is_lost() {
        IntStream.range(0, 1000)
                .parallel()
                .mapToObj(n -> (n % 2 == 0 ? here : there).of("w").clock())
                .forEach(clock -> clock.advance(Duration.ofSeconds(1)));

        assertThat(here.of("w").clock().now()).isEqualTo(NOON.plusSeconds(1000));
    }

    @Test
    void a_reset_here_is_a_reset_there() {
        World world = there.of("w");
        world.clock().advance(Duration.ofHours(1));
        world.changeSettings(settings -> settings.withScenario("huge"));

        here.reset("w");

        assertThat(world.clock().now()).isEqualTo(NOON);
        assertThat(there.of("w").settings()).isEqualTo(WorldSettings.DEFAULTS);
    }

    @Test
    void a_world_that_nobody_used_is_not_known() {
        assertThat(here.known("w")).isEmpty();

        there.of("w").clock().now();

        assertThat(here.known("w")).isPresent();
    }

    @Test
    void a_clock_has_a_speed_between_bounds() {
        assertThatThrownBy(() -> here.of("w").clock().runAtSpeed(0))
                .hasMessage("The speed of a clock must be above 0 and at most 1000000, not 0.0.");
        assertThatThrownBy(() -> here.of("w").clock().runAtSpeed(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(here.of("w").clock().snapshot().speed()).isEqualTo(1);
    }

    private Worlds worlds(WorldSettings initial) {
        return new Worlds(log, new Jobs(jobs), initial, Journal.Limits.DEFAULTS, settings -> {});
    }
}
