package dev.bandstand.mock.core;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The time of one world. It runs as fast as asked, stands still or is moved forward; it never goes back. */
public final class WorldClock {

    private static final Duration LONGEST_STEP = Duration.ofDays(36_500);

    private final WorldStateHolder state;

    WorldClock(WorldStateHolder state) {
        this.state = state;
    }

    /** The virtual time. */
    public Instant now() {
        return snapshot().now();
    }

    /** The moment, by this clock and by real ones. */
    public Instants instants() {
        WorldStateHolder.Snapshot seen = state.snapshot();
        return new Instants(seen.state().clock().at(seen.real()), seen.real());
    }

    /** Returns the time of the clock and its speed. */
    public Snapshot snapshot() {
        WorldStateHolder.Snapshot seen = state.snapshot();
        ClockLine line = seen.state().clock();
        return new Snapshot(line.at(seen.real()), line.speed(), line.frozen());
    }

    /** Stops the clock where it is. */
    public void freeze() {
        move(ClockLine::frozenAt);
    }

    /** Lets a frozen clock run on at the speed it had. */
    public void unfreeze() {
        move((current, now) -> current.runningAt(now, current.speed()));
    }

    /**
     * Lets the clock run, virtual seconds per real second.
     *
     * @throws IllegalArgumentException when the speed is not above 0 and at most 1,000,000
     */
    public void runAtSpeed(double speed) {
        move((current, now) -> current.runningAt(now, speed));
    }

    /**
     * Moves the clock forward; frozen or running, it stays so.
     *
     * @throws IllegalArgumentException when the step is negative or longer than a hundred years, or ends after the end of all
     * clocks
     */
    public void advance(Duration step) {
        if (step.isNegative() || step.compareTo(LONGEST_STEP) > 0) {
            throw new IllegalArgumentException(
                    "The clock can be advanced by zero to 36500 days, not by %s.".formatted(step));
        }
        move((current, now) -> current.movedTo(now, beforeEnd(current.at(now).plus(step))));
    }

    /**
     * Moves the clock forward to an instant; does nothing when that has passed.
     *
     * @throws IllegalArgumentException when the instant is after the end of all clocks
     */
    public void advanceTo(Instant target) {
        beforeEnd(target);
        move((current, now) -> current.movedTo(now, target));
    }

    /**
     * Sets the clock to an instant; frozen or running, it stays so.
     *
     * @param back the clock may go back, because nothing has happened in the world yet
     * @throws IllegalArgumentException when the instant is before the present one and the clock may not go back, or is
     *     out of the range of all clocks
     */
    public void set(Instant target, boolean back) {
        change(new Change(target, null, null), back);
    }

    /**
     * Changes several things at one moment, so that a clock that is set and frozen shows just that instant.
     *
     * @param back the clock may go back, because nothing has happened in the world yet
     * @throws IllegalArgumentException when the instant or the speed cannot be; nothing is changed then
     */
    public void change(Change change, boolean back) {
        Instant target = change.target();
        if (target != null && beforeEnd(target).isBefore(ClockLine.START)) {
            throw new IllegalArgumentException(
                    "The clock would be at %s. Clocks start at %s.".formatted(target, ClockLine.START));
        }
        move((current, now) -> {
            if (target != null && !back && target.isBefore(current.at(now))) {
                throw new IllegalArgumentException(
                        "The clock is at %s and this world has jobs, so it cannot go back to %s. Reset the world first."
                                .formatted(current.at(now), target));
            }
            return change.of(current, now);
        });
    }

    /**
     * A change of a clock; null leaves a thing as it is.
     *
     * @param target the instant that it shows
     * @param speed virtual seconds per real second while it runs
     */
    public record Change(
            @Nullable Instant target,
            @Nullable Double speed,
            @Nullable Boolean frozen) {

        private ClockLine of(ClockLine current, Instant now) {
            ClockLine moved = target == null ? current : current.setTo(now, target);
            ClockLine running = moved.runningAt(now, speed == null ? current.speed() : speed);
            return (frozen == null ? current.frozen() : frozen) ? running.frozenAt(now) : running;
        }
    }

    private static Instant beforeEnd(Instant target) {
        if (target.isAfter(ClockLine.END)) {
            throw new IllegalArgumentException(
                    "The clock would be at %s. Clocks end at %s; reset the world to start again."
                            .formatted(target, ClockLine.END));
        }
        return target;
    }

    private void move(BiFunction<ClockLine, Instant, ClockLine> change) {
        state.change((seen, real) -> seen.withClock(change.apply(seen.clock(), real)));
    }

    /** One moment in virtual and in real time. */
    public record Instants(Instant virtual, Instant real) {}

    /**
     * A look at a clock.
     *
     * @param speed virtual seconds per real second while it runs
     */
    public record Snapshot(Instant now, double speed, boolean frozen) {}
}
