package dev.bandstand.mock.http.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/**
 * The memory that messages of all connections may take together. Small messages are free as long as they pass at once. A
 * message that waits for its client, because the rest of it has not come or because it is not read, is counted whatever its
 * size; where memory ends, the connections of those that have waited longest are closed. A message that needs more than all
 * of it passes while no other takes any.
 */
public final class MemoryBudget {

    /** The most bytes of a small message. */
    public static final int SMALL = 8 << 10;

    /** The bytes that a waiting request takes at the least, with its connection or stream. */
    public static final int BESIDE = 8 << 10;

    /** The bytes of a header beside its characters. */
    private static final int PER_HEADER = 100;

    /** A client that reads and writes as fast as it can is not behind for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final long most;
    private final Duration patience;
    private final Set<Share> waiting = new LinkedHashSet<>();
    private long taken;

    /**
     * A budget of which nothing is taken.
     *
     * @param most the bytes that all messages may take together
     * @param patience how long a message may wait before one that does not is preferred to it
     */
    MemoryBudget(long most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** A part of the heap, such as 8 for an eighth of it. */
    public static MemoryBudget ofHeap(int part) {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / part, PATIENCE);
    }

    /**
     * The share of one message, which takes nothing yet.
     *
     * @param drop gives the message up; called once at most
     */
    public Share share(Runnable drop) {
        return new Share(drop);
    }

    /** The share of a message of a request, whose connection is closed when it has to be given up. */
    public Share share(Request request) {
        return share(request.getConnectionMetaData().getConnection().getEndPoint());
    }

    /** The share of a message of a connection, which is closed when the message has to be given up. */
    public Share share(EndPoint connection) {
        return share(() -> ClosedConnections.close(connection));
    }

    /** The bytes that a request takes, without its body. */
    static long headBytes(Request request) {
        long bytes = BESIDE;
        bytes += request.getHttpURI().toString().length();
        for (HttpField field : request.getHeaders()) {
            bytes += PER_HEADER
                    + field.getName().length()
                    + String.valueOf(field.getValue()).length();
        }
        return bytes;
    }

    /** The memory that one message takes. */
    public final class Share {

        private final Runnable drop;
        private volatile boolean counted;
        private volatile boolean closed;
        private long held;
        private long since;

        private Share(Runnable drop) {
            this.drop = drop;
        }

        /** Takes what a message of a size needs; false when the others leave too little. */
        public boolean grow(long size) {
            if (closed || (size <= SMALL && !counted)) {
                return !closed;
            }
            counted = true;
            List<Share> dropped = new ArrayList<>();
            boolean fits = grown(size, dropped);
            dropped.forEach(each -> each.drop.run());
            return fits;
        }

        private boolean grown(long size, List<Share> dropped) {
            synchronized (waiting) {
                long more = size - held;
                if (closed || more <= 0) {
                    return !closed;
                }
                makeRoom(more, patience, dropped);
                if (taken + more > most && taken > 0) {
                    return false;
                }
                take(more);
                return true;
            }
        }

        /** Notes that the message, of which so many bytes are held, waits for its client from now on. */
        public void waits(long size) {
            counted = true;
            List<Share> dropped = new ArrayList<>();
            synchronized (waiting) {
                if (closed) {
                    return;
                }
                if (waiting.add(this)) {
                    since = System.nanoTime();
                }
                take(size - held);
                makeRoom(0, Duration.ZERO, dropped);
            }
            dropped.forEach(each -> each.drop.run());
        }

        /** Notes that the message does not wait for its client any more. It keeps its share. */
        public void arrived() {
            if (counted) {
                synchronized (waiting) {
                    waiting.remove(this);
                }
            }
        }

        /** Notes that the message has passed. Another one may follow it. */
        public void passed() {
            synchronized (waiting) {
                free();
            }
        }

        private void take(long more) {
            taken += more;
            held += more;
        }

        /** Gives up others that have waited for some time, those that have waited longest first, until so much is free. */
        private void makeRoom(long more, Duration waited, List<Share> dropped) {
            long latest = System.nanoTime() - waited.toNanos();
            Iterator<Share> oldest = waiting.iterator();
            while (taken + more > most && oldest.hasNext()) {
                Share next = oldest.next();
                if (next.since - latest > 0) {
                    return;
                }
                if (next != this) {
                    oldest.remove();
                    next.closed = true;
                    next.free();
                    dropped.add(next);
                }
            }
        }

        private void free() {
            waiting.remove(this);
            taken -= held;
            held = 0;
        }

        /** The message has passed, or was given up. */
        boolean isClosed() {
            return closed;
        }

        /** Gives all back. */
        public void close() {
            closed = true;
            if (counted) {
                synchronized (waiting) {
                    free();
                }
            }
        }
    }
}
