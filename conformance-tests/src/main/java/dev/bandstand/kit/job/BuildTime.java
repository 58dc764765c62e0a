package dev.bandstand.kit.job;

import java.time.Duration;

/** The time that a job of this target takes, learned from those that were watched until they ended. */
final class BuildTime {

    /** Reading a job that works takes at most this part of its time, so that it is still at work afterwards. */
    private static final int PART_FOR_READING = 8;

    private Duration longest = Duration.ZERO;

    synchronized void took(Duration time) {
        longest = time.compareTo(longest) > 0 ? time : longest;
    }

    /** True if a job that works has been read for so long that it may end before anything else is done with it. */
    synchronized boolean usedUp(Duration reading) {
        return !longest.isZero() && reading.multipliedBy(PART_FOR_READING).compareTo(longest) > 0;
    }
}
