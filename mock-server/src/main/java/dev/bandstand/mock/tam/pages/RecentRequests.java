package dev.bandstand.mock.tam.pages;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells what is asked for again from what a reader passes once on the way through. Knows about the latest thousand requests;
 * what it takes for new although it is not, or the other way round, costs a little time and nothing else.
 */
final class RecentRequests {

    private static final int SEATS = 1024;
    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SEATS);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final AtomicLongArray seats = new AtomicLongArray(SEATS);

    /** Returns true if the same request was seen lately, and remembers this one. */
    boolean seenBefore(long asked) {
        return seats.getAndSet((int) ((asked * SPREAD) >>> SHIFT), asked) == asked;
    }
}
