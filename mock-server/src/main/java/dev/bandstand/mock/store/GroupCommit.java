package dev.bandstand.mock.store;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has what was committed written to a file, once for all threads that wait at the same time. A commit by itself does not:
 * beside that of another thread it returns before it is on file.
 */
final class GroupCommit {

    private final Writer writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong committed = new AtomicLong();
    private long written;

    GroupCommit(Writer writer) {
        this.writer = writer;
    }

    /** Writes everything that is committed. */
    @FunctionalInterface
    interface Writer {

        void write() throws SQLException;
    }

    /**
     * Returns once everything that this thread committed is on file.
     *
     * @throws SQLException when it could not be written
     */
    void await() throws SQLException {
        long own = committed.incrementAndGet();
        lock.lock();
        try {
            if (written < own) {
                long upTo = committed.get();
                writer.write();
                written = upTo;
            }
        } finally {
            lock.unlock();
        }
    }
}
