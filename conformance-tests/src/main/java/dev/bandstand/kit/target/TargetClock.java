package dev.bandstand.kit.target;

import java.time.Duration;
import java.time.Instant;

/** The time that a target lives in, which waits are counted in. */
public interface TargetClock {

    /** Returns the time of the target. */
    Instant now();

    /** Lets time go by for the target; nothing is sent to it meanwhile. */
    void pass(Duration time);

    /** True if it stands still unless it is let pass, so that to wait takes no time. */
    default boolean isMoved() {
        return false;
    }

    /** Tells that one more, or one less, scenario goes on at the same time. */
    default void scenarios(int change) {}
}
