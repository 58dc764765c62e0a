package dev.bandstand.mock.core;

import java.time.Duration;
import java.time.Instant;

/** Virtual time as a straight line over real time; frozen, the line is level. */
record ClockLine(Instant real, Instant virtual, double speed, boolean frozen) {

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
