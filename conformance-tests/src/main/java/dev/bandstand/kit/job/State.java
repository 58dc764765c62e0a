package dev.bandstand.kit.job;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The states a job can be in, by their neutral names. */
public enum State {
    PENDING,
    RUNNING,
    PAUSING,
    PAUSED,
    RESUMING,
    CANCELLING,
    COMPLETED,
    FAILED,
    CANCELLED,
    /** The target used a word that the contract does not have, or none. */
    UNKNOWN;

    /** The states that nothing follows. */
    public static final Set<State> FINISHED = Set.copyOf(EnumSet.of(COMPLETED, FAILED, CANCELLED));

    /** Whether nothing follows. */
    public boolean finished() {
        return FINISHED.contains(this);
    }

    /** Whether work is done, or will be without another call. */
    public boolean moving() {
        return this == PENDING || this == RUNNING || this == RESUMING;
    }

    /** As it is written in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
