package dev.bandstand.kit.dialect;

import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The states of a job, whatever the contract calls them. */
public enum JobState {
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
    public static final Set<JobState> TERMINAL = Collections.unmodifiableSet(EnumSet.of(COMPLETED, FAILED, CANCELLED));

    /** All but the unknown. */
    public static final Set<JobState> KNOWN = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(UNKNOWN)));

    /** The state for a meaning. Of an end that has no state of its own it is only known that it is one. */
    static JobState of(StateMeaning meaning) {
        return switch (meaning) {
            case PENDING -> PENDING;
            case RUNNING -> RUNNING;
            case PAUSING -> PAUSING;
            case PAUSED -> PAUSED;
            case RESUMING -> RESUMING;
            case CANCELLING -> CANCELLING;
            case COMPLETED -> COMPLETED;
            case CANCELLED, ARCHIVED -> CANCELLED;
            case FAILED, EXPIRED, ENDED -> FAILED;
        };
    }

    /** The known state that a sentence calls so; empty for another word. */
    public static Optional<JobState> ofWord(String word) {
        return KNOWN.stream().filter(state -> state.word().equals(word)).findFirst();
    }

    /** True if it is final. */
    public boolean terminal() {
        return TERMINAL.contains(this);
    }

    /** True if work is done, or will be without another call. */
    public boolean moving() {
        return this == PENDING || this == RUNNING || this == RESUMING;
    }

    /** As it is written in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
