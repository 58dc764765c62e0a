package dev.bandstand.mock.core;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

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

    /**
     * Reads the jobs that changed, and keeps nothing of them at hand.
     *
     * @param wanted the jobs whose histories are read; the others are given without
     */
    default void read(
            String world,
            JobChanges changes,
            Predicate<JobKey> wanted,
            BiConsumer<JobRef, Optional<JobHistory>> reader) {
        changes.jobs().forEach(job -> reader.accept(job, wanted.test(job.key()) ? job.peek() : Optional.empty()));
    }

    /** Asking for changes of a world costs what changed, not what there is: its jobs are not in a store, to be read first. */
    default boolean tellsChangesCheaply(String world) {
        return true;
    }

    /** Forgets a job; false when there is none. */
    boolean remove(JobKey job);

    /** Forgets the jobs of a world. */
    void clear(String world);
}
