package dev.bandstand.mock.core;

import java.time.Duration;
import java.time.Instant;

/** Virtual time as a straight line over real time; frozen, the line is level. */
public record ClockLine(Instant real, Instant virtual, double speed, boolean frozen) {

    /** The end of every clock: instants of jobs, which lie later, stay within the four digits of RFC 3339. */
    public static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

    /** The earliest instant of a clock. */
    static final Instant START = Instant.parse("0001-01-01T00:00:00Z");

    private static final double NANOS_PER_SECOND = 1e9;

    /** The longest time that a count of nanoseconds can hold, rounded down. */
    private static final double LONGEST_SECONDS = 9e9;

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
        Duration elapsed = Duration.between(real, realNow);
        Instant now = virtual.plus(speed == 1 ? elapsed : faster(elapsed));
        return now.isAfter(END) ? END : now;
    }

    private Duration faster(Duration elapsed) {
        double seconds = (elapsed.getSeconds() + elapsed.getNano() / NANOS_PER_SECOND) * speed;
        return seconds < LONGEST_SECONDS && seconds > -LONGEST_SECONDS
                ? Duration.ofNanos((long) (elapsed.toNanos() * speed))
                : Duration.ofSeconds((long) seconds);
    }

    ClockLine frozenAt(Instant realNow) {
        return new ClockLine(realNow, at(realNow), speed, true);
    }

    ClockLine runningAt(Instant realNow, double newSpeed) {
        return new ClockLine(realNow, at(realNow), newSpeed, false);
    }

    ClockLine setTo(Instant realNow, Instant target) {
        return new ClockLine(realNow, target, speed, frozen);
    }

    ClockLine movedTo(Instant realNow, Instant target) {
        Instant now = at(realNow);
        return new ClockLine(realNow, target.isAfter(now) ? target : now, speed, frozen);
    }
}
