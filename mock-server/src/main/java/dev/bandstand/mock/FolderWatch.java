package dev.bandstand.mock;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reads folders of scenarios and contracts again when they change. It looks at the times of the files again and again,
 * because events of file systems do not reach into containers.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final long PAUSE_MILLIS = 500;

    private final ScheduledExecutorService thread;

    /** Watches some folders, each by what reads it again. */
    FolderWatch(List<Runnable> folders) {
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("bandstand-folders").daemon().factory());
        for (Runnable folder : folders) {
            var unused = thread.scheduleWithFixedDelay(
                    () -> read(folder), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A failure must not end the watch. */
    private static void read(Runnable folder) {
        try {
            folder.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "A folder could not be read", failed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
