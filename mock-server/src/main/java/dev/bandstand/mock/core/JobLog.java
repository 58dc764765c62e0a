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

    /** The number of jobs of a world. */
    int count(String world);

    /** The world has no job. */
    default boolean isEmpty(String world) {
        return count(world) == 0;
    }

    /** The jobs of a world that changed since a point, at a cost that follows from their number alone where possible. */
    JobChanges changes(String world, JobChanges.Position since);

    /** A job with its number, if it exists. */
    Optional<? extends JobRef> ref(JobKey job);

    /** The jobs of a world from one number, counted from 0 in the order of creation, up to another, as far as there are any. */
    List<? extends JobRef> range(String world, int from, int to);

    /** Asking for changes costs what changed, not what there is. */
    default boolean tellsChangesCheaply() {
        return true;
    }

    /** Forgets the jobs of a world. */
    void clear(String world);
}
