package dev.bandstand.mock.http.exchange;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that large messages of all connections may take together. Small messages are free, so that they pass whatever
 * others send or leave unread. A message that needs more than all of it passes while no other takes any.
 */
public final class MemoryBudget {

    /** The most bytes of a small message. */
    public static final int SMALL = 8 << 10;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** @param most the bytes that all messages may take together */
    public MemoryBudget(long most) {
        this.most = most;
    }

    /** A part of the heap, such as 8 for an eighth of it. */
    public static MemoryBudget ofHeap(int part) {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / part);
    }

    /** The share of one message, which takes nothing yet. */
    public Share share() {
        return new Share();
    }

    /** The memory that one message takes. */
    public final class Share {

        private long held;
        private boolean closed;

        private Share() {}

        /** Takes what a message of a size needs; false when the others leave too little. */
        public synchronized boolean grow(long size) {
            if (closed) {
                return false;
            }
            long more = size <= SMALL ? 0 : size - held;
            if (more <= 0) {
                return true;
            }
            long together = taken.addAndGet(more);
            boolean alone = together == more;
            if (together > most && !alone) {
                taken.addAndGet(-more);
                return false;
            }
            held += more;
            return true;
        }

        /** Gives all back. */
        public synchronized void close() {
            taken.addAndGet(-held);
            held = 0;
            closed = true;
        }
    }
}
