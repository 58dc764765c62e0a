package dev.bandstand.mock.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.contract.control.ClockState;
import dev.bandstand.contract.control.WorldState;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorldSnapshotTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final long SECOND = 1_000_000_000;

    @Test
    void time_that_ran_on_at_its_speed_is_nothing_new() {
        assertThat(snapshot(20, false, 10, 2 * SECOND).follows(snapshot(0, false, 10, 0)))
                .isTrue();
    }

    @Test
    void a_clock_that_was_moved_is_new() {
        assertThat(snapshot(30, false, 10, 2 * SECOND).follows(snapshot(0, false, 10, 0)))
                .isFalse();
    }

    @Test
    void a_frozen_clock_that_was_moved_a_little_is_new() {
        assertThat(snapshot(1, true, 1000, SECOND).follows(snapshot(0, true, 1000, 0)))
                .isFalse();
    }

    @Test
    void a_clock_that_was_frozen_is_new() {
        assertThat(snapshot(0, true, 1, 0).follows(snapshot(0, false, 1, 0))).isFalse();
    }

    private static WorldSnapshot snapshot(long virtualSeconds, boolean frozen, long speed, long nanos) {
        ClockState clock = ClockState.builder()
                .now(START.plusSeconds(virtualSeconds))
                .frozen(frozen)
                .speed(BigDecimal.valueOf(speed))
                .build();
        return new WorldSnapshot(WorldState.builder().name("w").clock(clock).build(), nanos);
    }
}
