package dev.bandstand.mock.core;

import dev.bandstand.mock.core.JobChanges.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** The jobs of one world in the order of creation, and which of them changed, in the order of changes. */
public final class ChangeFeed<J extends JobRef> {

    private static final AtomicLong LIVES = new AtomicLong();

    private final long life = LIVES.getAndIncrement();
    private final List<J> jobs = new ArrayList<>();
    private final BitSet removed = new BitSet();
    private int[] changes = new int[4];
    private int changed;

    /**
     * Adds a job that was created.
     *
     * @param numbered gives the job its number
     */
    public synchronized J add(IntFunction<? extends J> numbered) {
        J job = numbered.apply(jobs.size());
        jobs.add(job);
        note(job.number());
        return job;
    }

    /** Notes that a job got an entry. A job without a number is about to be added, which is a change as well. */
    public synchronized void changed(J job) {
        if (job.number() >= 0) {
            note(job.number());
        }
    }

    /** Notes that a job was removed. Its number is not given again. */
    public synchronized void removed(J job) {
        changed(job);
        if (job.number() >= 0) {
            removed.set(job.number());
        }
    }

    private void note(int number) {
        if (changed == changes.length) {
            changes = Arrays.copyOf(changes, changed + (changed >> 1));
        }
        changes[changed++] = number;
    }

    /** The number of jobs. */
    public synchronized int count() {
        return jobs.size() - removed.cardinality();
    }

    /** All jobs, oldest first. */
    public synchronized List<J> all() {
        return present(0, jobs.size());
    }

    /** The jobs from one number up to another, without those that were removed. */
    public synchronized List<J> range(int from, int to) {
        int first = Math.clamp(from, 0, jobs.size());
        return present(first, Math.clamp(to, first, jobs.size()));
    }

    private List<J> present(int from, int to) {
        List<J> some = jobs.subList(from, to);
        return removed.isEmpty()
                ? List.copyOf(some)
                : some.stream().filter(job -> !removed.get(job.number())).toList();
    }

    /** The jobs that changed since a point. */
    public synchronized JobChanges changes(Position since) {
        Position now = new Position(life, changed);
        if (since.life() != life) {
            return new JobChanges(present(0, jobs.size()), now, true);
        }
        BitSet seen = new BitSet();
        List<J> touched = new ArrayList<>();
        for (int i = since.number(); i < changed; i++) {
            if (!seen.get(changes[i])) {
                seen.set(changes[i]);
                touched.add(jobs.get(changes[i]));
            }
        }
        return new JobChanges(touched, now, false);
    }
}
