package dev.bandstand.kit.explore;

import dev.bandstand.kit.target.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends each walk that is under way when its time is over, and all of them when the run is interrupted. */
final class WalkSignals {

    /** The reason why a walk is ended whose time is over. */
    static final String OVER = "The time is over (--time).";

    /** A call that is under way when the time is over may still be answered. */
    private static final Duration LAST_ANSWER = Duration.ofSeconds(1);

    private static final Duration CLEAN_UP = Duration.ofSeconds(3);

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("bandstand-walks").unstarted(task));

    private final Clock clock;
    private final StopSignal run;
    private final Map<StopSignal, Future<?>> open = new ConcurrentHashMap<>();

    /** @param run is stopped when the run is interrupted */
    WalkSignals(Clock clock, StopSignal run) {
        this.clock = clock;
        this.run = run;
        run.whenStopped(this::stopAll);
    }

    /** A signal for a walk that is about to begin. */
    StopSignal begin(Duration time) {
        StopSignal signal = new StopSignal(clock);
        signal.after(time, OVER);
        open.put(signal, stopLater(signal, time));
        run.reason().ifPresent(signal::stop);
        return signal;
    }

    /** Lets calls of a walk through for a last while, in which what it made is cleaned up. */
    void beginCleanUp(StopSignal signal) {
        end(signal);
        signal.grant(CLEAN_UP);
        open.put(signal, stopLater(signal, CLEAN_UP));
    }

    /** Forgets a walk that has ended. */
    void end(StopSignal signal) {
        Future<?> timer = open.remove(signal);
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void stopAll() {
        String why = run.reason().orElse(OVER);
        open.keySet().forEach(signal -> signal.stop(why));
    }

    private static Future<?> stopLater(StopSignal signal, Duration time) {
        return TIMER.schedule(() -> signal.stop(OVER), time.plus(LAST_ANSWER).toMillis(), TimeUnit.MILLISECONDS);
    }
}
