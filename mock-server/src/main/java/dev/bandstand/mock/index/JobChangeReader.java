package dev.bandstand.mock.index;

import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobChanges.Position;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Reads the jobs of a world that have changed since the last time. Not for several threads at once. */
final class JobChangeReader {

    private final JobLog log;
    private final String world;
    private final Predicate<JobKey> wanted;
    private Position position = Position.START;

    /** @param wanted the jobs whose histories are read */
    JobChangeReader(JobLog log, String world, Predicate<JobKey> wanted) {
        this.log = log;
        this.world = world;
        this.wanted = wanted;
    }

    /**
     * Reads the changes.
     *
     * @param restart is called first when all that was read before no longer holds
     * @param change gets each job that has changed, with its history; empty for a job that is not wanted or has been removed
     */
    void read(Runnable restart, BiConsumer<JobRef, Optional<JobHistory>> change) {
        JobChanges changes = log.changes(world, position);
        position = changes.upTo();
        if (changes.restarted()) {
            restart.run();
        }
        log.read(world, changes, wanted, change);
    }
}
