package dev.bandstand.mock.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * What befalls one call.
 *
 * @param delay how long its answer is held back, in real time
 * @param failure the error that it gets in place of being served
 * @param damage what happens to its answer
 */
public record Strike(Duration delay, Optional<Mishap.Failure> failure, Optional<Mishap.Damage> damage) {

    /** Nothing. */
    public static final Strike NONE = new Strike(Duration.ZERO, Optional.empty(), Optional.empty());

    static Strike late(Duration delay) {
        return new Strike(delay, Optional.empty(), Optional.empty());
    }

    static Strike failed(Mishap.Failure failure) {
        return new Strike(Duration.ZERO, Optional.of(failure), Optional.empty());
    }

    static Strike damaged(Mishap.Damage damage) {
        return new Strike(Duration.ZERO, Optional.empty(), Optional.of(damage));
    }

    /** This, which does not decide, and what comes next. */
    Strike and(Strike next) {
        return new Strike(delay.plus(next.delay), next.failure, next.damage);
    }

    /** Whether the call has come to its end with this, so that no further fault meets it. */
    boolean decides() {
        return failure.isPresent() || damage.isPresent();
    }
}
