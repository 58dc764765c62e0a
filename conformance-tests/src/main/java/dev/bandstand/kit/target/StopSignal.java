package dev.bandstand.kit.target;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run before its time: when its deadline passes, when it is interrupted, or when going on makes no sense. From
 * then on each call and each wait of a scenario ends at once with {@link TargetGone}.
 */
public final class StopSignal {

    private final InstantSource time;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Instant deadline;
    private String lateReason = "";
    private @Nullable String reason;

    /** @param time the time of this machine */
    public StopSignal(InstantSource time) {
        this.time = time;
    }

    /** Stops the run when that much time has gone by. */
    public synchronized void after(Duration limit, String why) {
        deadline = time.instant().plus(limit);
        lateReason = why;
    }

    /** Stops the run now; the first reason stands. */
    public void stop(String why) {
        List<Runnable> told;
        synchronized (this) {
            reason = reason == null ? why : reason;
            told = List.copyOf(listeners);
            notifyAll();
        }
        told.forEach(Runnable::run);
    }

    /** Lets calls through again for a last while, in which what the run made is cleaned up. */
    public synchronized void grant(Duration rest) {
        reason = null;
        deadline = time.instant().plus(rest);
        lateReason = "The time for cleaning up is over.";
    }

    /** The reason why the run is stopped; empty while it goes on. */
    public synchronized Optional<String> reason() {
        if (reason == null && deadline != null && !time.instant().isBefore(deadline)) {
            reason = lateReason;
        }
        return Optional.ofNullable(reason);
    }

    /** Throws {@link TargetGone} when the run is stopped. */
    public void check() {
        reason().ifPresent(why -> {
            throw new TargetGone(why);
        });
    }

    /** Sleeps; no longer than until the run is stopped, which then ends it with {@link TargetGone}. */
    synchronized void sleep(Duration length) {
        Instant end = time.instant().plus(length);
        try {
            for (Duration left = length; left.isPositive(); left = Duration.between(time.instant(), end)) {
                check();
                Duration next = deadline == null ? left : min(left, Duration.between(time.instant(), deadline));
                wait(Math.max(1, next.plusNanos(999_999).toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetGone("The run was interrupted.");
        }
        check();
    }

    /** Has something done when the run is stopped from outside. */
    public synchronized void whenStopped(Runnable listener) {
        listeners.add(listener);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
