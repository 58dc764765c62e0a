package dev.bandstand.mock.scenario;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reads a folder of scenarios again when it changes. It looks at the times of the files again and again, because events of
 * file systems do not reach into containers.
 */
public final class ScenarioWatch implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ScenarioWatch.class.getName());
    private static final long PAUSE_MILLIS = 500;

    private final ScheduledExecutorService thread;

    /** Watches the folder of some scenarios, if they have one. */
    public ScenarioWatch(OwnScenarios scenarios) {
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("bandstand-scenarios").daemon().factory());
        if (scenarios.haveFolder()) {
            var unused = thread.scheduleWithFixedDelay(
                    () -> read(scenarios), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A failure must not end the watch. */
    private static void read(OwnScenarios scenarios) {
        try {
            scenarios.refresh();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "The folder of scenarios could not be read", failed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
