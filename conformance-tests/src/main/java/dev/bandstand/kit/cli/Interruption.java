package dev.bandstand.kit.cli;

import dev.bandstand.kit.target.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has a run that is interrupted from outside (Ctrl-C, a cancelled CI job) clean up and write its report first. */
final class Interruption implements AutoCloseable {

    /** A CI server kills what does not end by itself. */
    private static final long MOST_SECONDS = 15;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(StopSignal stop, Runnable listener) {
        this.hook = Thread.ofPlatform().name("bandstand-interruption").unstarted(() -> {
            listener.run();
            stop.stop("The run was interrupted before it was over.");
            try {
                boolean ended = finished.await(MOST_SECONDS, TimeUnit.SECONDS);
                if (!ended) {
                    System.err.println("The run could not be ended in time; its jobs may go on.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /**
     * Watches for an interruption until it is closed.
     *
     * @param listener is run first when it comes
     */
    static Interruption of(StopSignal stop, Runnable listener) {
        Interruption interruption = new Interruption(stop, listener);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Lets the process end. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process ends already: the hook is at work.
        }
    }
}
