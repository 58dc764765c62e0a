package dev.bandstand.spec.contract.life;

import java.util.Locale;

/** The meaning of a state, whatever the contract calls it. */
public enum StateMeaning {
    PENDING,
    RUNNING,
    PAUSING,
    PAUSED,
    RESUMING,
    CANCELLING,
    COMPLETED,
    FAILED,
    CANCELLED,
    /** Ended because its time was over; neither a success nor a failure. */
    EXPIRED,
    /** Ended, and put away since. */
    ARCHIVED,
    /** Ended in a way that has no word here. */
    ENDED;

    /** The word for it in {@code job.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The meaning of that word. */
    public static StateMeaning of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** True on the way from one state to another, where a command is at work. */
    public boolean isPassing() {
        return switch (this) {
            case PAUSING, RESUMING, CANCELLING -> true;
            case PENDING, RUNNING, PAUSED, COMPLETED, FAILED, CANCELLED, EXPIRED, ARCHIVED, ENDED -> false;
        };
    }

    /** True when the work is over. A contract may still let a job be retried or archived from there. */
    public boolean isEnd() {
        return switch (this) {
            case COMPLETED, FAILED, CANCELLED, EXPIRED, ARCHIVED, ENDED -> true;
            case PENDING, RUNNING, PAUSING, PAUSED, RESUMING, CANCELLING -> false;
        };
    }
}
