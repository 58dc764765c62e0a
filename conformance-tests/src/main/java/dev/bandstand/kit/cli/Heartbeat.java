package dev.bandstand.kit.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has something done every second until it is closed, whatever else goes on. */
final class Heartbeat implements AutoCloseable {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("bandstand-heartbeat").unstarted(task));

    private final Future<?> beats;

    /** @param beat what is done; it must not throw */
    Heartbeat(Runnable beat) {
        this.beats = TIMER.scheduleWithFixedDelay(beat, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        beats.cancel(false);
    }
}
