package dev.bandstand.mock.core;

import java.util.List;
import java.util.Optional;

/** Keeps the histories of all jobs. Implementations may be shared by several mocks. */
public interface JobLog {

    /** The history of a job, if it exists. */
    Optional<JobHistory> find(JobKey job);

    /**
     * Adds an entry, if nobody added one since the history was read.
     *
     * @param expectedVersion the version that the writer has seen; 0 creates the job
     * @return whether the entry was added
     */
    boolean append(JobKey job, int expectedVersion, LogEntry entry);

    /** The histories of a world, in the order of creation. */
    List<JobHistory> list(String world);

    /** The world has no job. */
    default boolean isEmpty(String world) {
        return list(world).isEmpty();
    }

    /** Forgets the jobs of a world. */
    void clear(String world);
}
