package dev.bandstand.kit.job;

import java.time.Duration;

/** The time that a job of this target takes, learned from those that were watched until they ended, and that its answers take. */
final class BuildTime {

    /** Reading a job that works takes at most this part of its time, so that it is still at work afterwards. */
    private static final int PART_FOR_READING = 8;

    /** An end that is not final shows within about the time of one stage. */
    private static final int PART_FOR_READING_ON = 4;

    /** The number of jobs that are read on: what one does at its end, most do. */
    private static final int READ_ON = 2;

    /** The calls that it takes to meet a job at work, read some of its pages and pause it. */
    private static final int CALLS_TO_READ_AND_PAUSE = 8;

    /** An answer counts this part of the usual time of one, so that a single slow one says little. */
    private static final int PART_OF_USUAL_ANSWER = 4;

    private Duration longest = Duration.ZERO;
    private Duration usualAnswer = Duration.ZERO;
    private int readOn;

    synchronized void took(Duration time) {
        longest = time.compareTo(longest) > 0 ? time : longest;
    }

    /** Notes how long an answer took. */
    synchronized void answered(Duration time) {
        usualAnswer = usualAnswer.plus(time.minus(usualAnswer).dividedBy(PART_OF_USUAL_ANSWER));
    }

    /** True if answers take so long that a job is over after a few calls. */
    synchronized boolean isShort() {
        return !longest.isZero()
                && usualAnswer.multipliedBy(CALLS_TO_READ_AND_PAUSE).compareTo(longest) > 0;
    }

    /** The longest time that a job took. */
    synchronized Duration longest() {
        return longest;
    }

    /** The time that an answer usually takes. */
    synchronized Duration usualAnswer() {
        return usualAnswer;
    }

    /** True if a job that works has been read for so long that it may end before anything else is done with it. */
    synchronized boolean usedUp(Duration reading) {
        return !longest.isZero() && reading.multipliedBy(PART_FOR_READING).compareTo(longest) > 0;
    }

    /** The time for which a job that has just ended is read on; zero after the first few. */
    synchronized Duration readingOn() {
        if (longest.isZero() || readOn == READ_ON) {
            return Duration.ZERO;
        }
        readOn++;
        return longest.dividedBy(PART_FOR_READING_ON);
    }
}
