package dev.bandstand.mock.memory;

import java.util.ArrayDeque;
import java.util.Queue;

/** The jobs that are kept as objects because somebody asked for them not long ago. The one that came first leaves first. */
final class RecentJobs {

    private static final int MOST = 1 << 14;

    /** Objects take about ten times as much memory as the documents that they stand for. */
    private static final long MOST_BYTES = 4L << 20;

    private final Queue<Kept> jobs = new ArrayDeque<>();
    private long bytes;

    /**
     * Notes that a job is an object now.
     *
     * @param size the bytes of its documents
     */
    synchronized void keep(StoredJob job, int size) {
        jobs.add(new Kept(job, size));
        bytes += size;
        while (jobs.size() > MOST || bytes > MOST_BYTES) {
            Kept first = jobs.remove();
            bytes -= first.size();
            first.job().letGo();
        }
    }

    private record Kept(StoredJob job, int size) {}
}
