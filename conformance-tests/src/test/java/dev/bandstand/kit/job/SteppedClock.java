package dev.bandstand.kit.job;

import dev.bandstand.kit.target.TargetClock;
import java.time.Duration;
import java.time.Instant;

/** Time that passes only when it is let pass. */
public final class SteppedClock implements TargetClock {

    private Duration passed = Duration.ZERO;

    /** The time that was let pass. */
    Duration passed() {
        return passed;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plus(passed);
    }

    @Override
    public void pass(Duration time) {
        passed = passed.plus(time);
    }
}
