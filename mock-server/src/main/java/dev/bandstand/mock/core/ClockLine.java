package dev.bandstand.mock.core;

import java.time.Duration;
import java.time.Instant;

/** Virtual time as a straight line over real time; frozen, the line is level. */
public record ClockLine(Instant real, Instant virtual, double speed, boolean frozen) {

    private static final double FASTEST = 1_000_000;

    /**
     * A line through a point.
     *
     * @throws IllegalArgumentException when the speed is not above 0 and at most 1,000,000
     */
    public ClockLine {
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new IllegalArgumentException(
                    "The speed of a clock must be above 0 and at most 1000000, not %s.".formatted(speed));
        }
    }

    Instant at(Instant realNow) {
        if (frozen) {
            return virtual;
        }
        long elapsed = Duration.between(real, realNow).toNanos();
        return virtual.plusNanos(speed == 1 ? elapsed : (long) (elapsed * speed));
    }

    ClockLine frozenAt(Instant realNow) {
        return new ClockLine(realNow, at(realNow), speed, true);
    }

    ClockLine runningAt(Instant realNow, double newSpeed) {
        return new ClockLine(realNow, at(realNow), newSpeed, false);
    }

    ClockLine movedTo(Instant realNow, Instant target) {
        Instant now = at(realNow);
        return new ClockLine(realNow, target.isAfter(now) ? target : now, speed, frozen);
    }
}
