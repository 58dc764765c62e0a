package dev.bandstand.kit.target;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A target that lives in our own time: to let it pass is to sleep. */
public final class RealClock implements TargetClock {

    private final InstantSource time;
    private final StopSignal stop;

    /** @param stop ends a sleep early */
    public RealClock(InstantSource time, StopSignal stop) {
        this.time = time;
        this.stop = stop;
    }

    @Override
    public Instant now() {
        return time.instant();
    }

    @Override
    public void pass(Duration time) {
        stop.sleep(time);
    }
}
