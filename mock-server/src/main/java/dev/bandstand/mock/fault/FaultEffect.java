package dev.bandstand.mock.fault;

import dev.bandstand.mock.journal.AppliedChange;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The effect of faults on one call.
 *
 * @param delay how long its answer is held back, in real time
 * @param failure the error that it gets in place of being served
 * @param damage what happens to its answer
 * @param applied the faults that this comes from
 */
public record FaultEffect(
        Duration delay,
        Optional<FaultAction.Failure> failure,
        Optional<FaultAction.Damage> damage,
        List<AppliedChange> applied) {

    public FaultEffect {
        applied = List.copyOf(applied);
    }

    /** Nothing. */
    public static final FaultEffect NONE =
            new FaultEffect(Duration.ZERO, Optional.empty(), Optional.empty(), List.of());

    /** A delay by the fault of an id. */
    static FaultEffect delayed(String by, Duration delay) {
        String effect = String.format(Locale.ROOT, "delay %d ms", delay.toMillis());
        return new FaultEffect(delay, Optional.empty(), Optional.empty(), List.of(new AppliedChange(by, effect)));
    }

    /** An error in place of the operation, by the fault of an id. */
    static FaultEffect failed(String by, FaultAction.Failure failure) {
        String effect = String.format(Locale.ROOT, "status %d in place of the operation", failure.status());
        return new FaultEffect(
                Duration.ZERO, Optional.of(failure), Optional.empty(), List.of(new AppliedChange(by, effect)));
    }

    /** Damage by the fault of an id. */
    static FaultEffect damaged(String by, FaultAction.Damage damage) {
        return new FaultEffect(
                Duration.ZERO, Optional.empty(), Optional.of(damage), List.of(new AppliedChange(by, damage.effect())));
    }

    /** This, which does not decide, and what comes next. */
    FaultEffect and(FaultEffect next) {
        return new FaultEffect(
                delay.plus(next.delay),
                next.failure,
                next.damage,
                Stream.concat(applied.stream(), next.applied.stream()).toList());
    }

    /** Returns true if this effect ends the call, so that no further fault applies to it. */
    boolean isFinal() {
        return failure.isPresent() || damage.isPresent();
    }
}
