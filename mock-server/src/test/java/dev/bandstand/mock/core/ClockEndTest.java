package dev.bandstand.mock.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.spec.Durations;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Clocks end before instants have more than four digits for the year. */
class ClockEndTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void the_fastest_clock_stops_at_the_end() {
        ClockLine line = new ClockLine(START, START, 1_000_000, false);
        assertThat(line.at(START.plus(Duration.ofHours(1)))).isEqualTo(START.plus(Duration.ofHours(1_000_000)));
        assertThat(line.at(START.plus(Duration.ofDays(2)))).isAfter(Instant.parse("7000-01-01T00:00:00Z"));
        assertThat(line.at(START.plus(Duration.ofDays(3)))).isEqualTo(ClockLine.END);
        assertThat(line.at(START.plus(Duration.ofDays(9_000)))).isEqualTo(ClockLine.END);
    }

    @Test
    void a_clock_that_would_be_moved_beyond_the_end_stays_where_it_is() {
        MemoryWorldLog log = new MemoryWorldLog(() -> START);
        WorldClock clock = new WorldClock(new WorldStateHolder("w", log, WorldSettings.DEFAULTS));
        clock.freeze();
        for (int i = 0; i < 69; i++) {
            clock.advance(Durations.LONGEST);
        }
        Instant before = clock.now();
        assertThatThrownBy(() -> clock.advance(Durations.LONGEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Clocks end at 9000-01-01T00:00:00Z");
        assertThatThrownBy(() -> clock.advanceTo(Instant.parse("9500-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.now()).isEqualTo(before).hasToString(before.toString());
        assertThat(before.toString()).startsWith("89");
    }
}
