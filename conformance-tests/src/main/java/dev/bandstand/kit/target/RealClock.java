package dev.bandstand.kit.target;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A target that lives in our own time: to let it pass is to sleep. */
public final class RealClock implements TargetClock {

    private final InstantSource time;

    public RealClock(InstantSource time) {
        this.time = time;
    }

    @Override
    public Instant now() {
        return time.instant();
    }

    @Override
    public void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetGone("The run was interrupted.");
        }
    }
}
