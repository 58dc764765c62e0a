package dev.bandstand.kit.target;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends exchanges that take too long as a whole, however much of their answer has arrived. */
final class Watchdog {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("bandstand-watchdog").unstarted(task));

    private final Set<Watch> running = ConcurrentHashMap.newKeySet();

    /**
     * Watches one exchange until it is closed, and has it aborted when the time is over.
     *
     * @param grace the time that it is left when everything is aborted
     */
    Watch watch(Duration limit, Duration grace, Runnable abort) {
        Watch watch = new Watch(grace, abort);
        running.add(watch);
        watch.leave(limit);
        return watch;
    }

    /** Aborts everything that is under way, each after its grace. */
    void abortAll() {
        running.forEach(watch -> watch.leave(watch.grace));
    }

    /** One exchange under watch. */
    final class Watch implements AutoCloseable {

        private final Duration grace;
        private final Runnable abort;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile boolean fired;
        private volatile Future<?> timer = CompletableFuture.completedFuture(null);

        private Watch(Duration grace, Runnable abort) {
            this.grace = grace;
            this.abort = abort;
        }

        /** Tells if the exchange was aborted. */
        boolean fired() {
            return fired;
        }

        private void leave(Duration time) {
            timer.cancel(false);
            timer = TIMER.schedule(this::fire, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void fire() {
            if (over.compareAndSet(false, true)) {
                fired = true;
                // To close a connection may block on what the other side does, which must not hold up the timer.
                Thread.ofPlatform().daemon().name("bandstand-abort").start(abort);
            }
        }

        @Override
        public void close() {
            over.set(true);
            timer.cancel(false);
            running.remove(this);
        }
    }
}
