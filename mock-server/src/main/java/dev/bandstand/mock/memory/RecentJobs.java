package dev.bandstand.mock.memory;

import java.util.ArrayDeque;
import java.util.Queue;

/** Jobs that are kept as objects for some time. The one that came first leaves first. */
final class RecentJobs {

    private static final int MOST_ASKED = 1 << 14;
    private static final int MOST_CREATED = 1 << 6;

    /** Objects take about ten times as much memory as the documents that they stand for. */
    private static final long MOST_BYTES = 4L << 20;

    private final Queue<Kept> jobs = new ArrayDeque<>();
    private final int most;
    private long bytes;

    private RecentJobs(int most) {
        this.most = most;
    }

    /** Those that somebody asked for not long ago. */
    static RecentJobs asked() {
        return new RecentJobs(MOST_ASKED);
    }

    /** Those that were just created, which the indexes look at once. */
    static RecentJobs created() {
        return new RecentJobs(MOST_CREATED);
    }

    /**
     * Notes that a job is an object now.
     *
     * @param size the bytes of its documents
     */
    synchronized void keep(StoredJob job, int size) {
        jobs.add(new Kept(job, size));
        bytes += size;
        while (jobs.size() > most || bytes > MOST_BYTES) {
            Kept first = jobs.remove();
            bytes -= first.size();
            first.job().letGo();
        }
    }

    private record Kept(StoredJob job, int size) {}
}
