package dev.bandstand.mock.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * The effect of faults on one call.
 *
 * @param delay how long its answer is held back, in real time
 * @param failure the error that it gets in place of being served
 * @param damage what happens to its answer
 */
public record FaultEffect(Duration delay, Optional<FaultAction.Failure> failure, Optional<FaultAction.Damage> damage) {

    /** Nothing. */
    public static final FaultEffect NONE = new FaultEffect(Duration.ZERO, Optional.empty(), Optional.empty());

    static FaultEffect delayed(Duration delay) {
        return new FaultEffect(delay, Optional.empty(), Optional.empty());
    }

    static FaultEffect failed(FaultAction.Failure failure) {
        return new FaultEffect(Duration.ZERO, Optional.of(failure), Optional.empty());
    }

    static FaultEffect damaged(FaultAction.Damage damage) {
        return new FaultEffect(Duration.ZERO, Optional.empty(), Optional.of(damage));
    }

    /** This, which does not decide, and what comes next. */
    FaultEffect and(FaultEffect next) {
        return new FaultEffect(delay.plus(next.delay), next.failure, next.damage);
    }

    /** Returns true if this effect ends the call, so that no further fault applies to it. */
    boolean isFinal() {
        return failure.isPresent() || damage.isPresent();
    }
}
