package dev.bandstand.mock.console;

import dev.bandstand.contract.control.ClockState;
import dev.bandstand.contract.control.WorldState;
import java.time.Duration;

/**
 * A world as it was seen at a moment of real time.
 *
 * @param nanos the reading of a steady counter at that moment
 */
record WorldSnapshot(WorldState world, long nanos) {

    private static final double TOLERATED_NANOS = 50e6;

    /** Returns true if everything in it follows from an earlier snapshot: nothing was set, and time ran on at its speed. */
    boolean follows(WorldSnapshot earlier) {
        return timeless().equals(earlier.timeless()) && Math.abs(ahead(earlier)) <= tolerated();
    }

    /** The virtual nanoseconds by which the clock is ahead of an untouched one. */
    private double ahead(WorldSnapshot earlier) {
        ClockState clock = world.clock();
        double gone = Duration.between(earlier.world.clock().now(), clock.now()).toNanos();
        return clock.frozen() ? gone : gone - (nanos - earlier.nanos) * speed();
    }

    private double tolerated() {
        return world.clock().frozen() ? 0 : TOLERATED_NANOS * speed();
    }

    private double speed() {
        return world.clock().speed().doubleValue();
    }

    private WorldState timeless() {
        return world.toBuilder()
                .clock(world.clock().toBuilder().now(null).build())
                .build();
    }
}
