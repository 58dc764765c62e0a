package dev.bandstand.kit.dialect;

import java.util.Locale;

/** The effect of a call on a job, whatever the contract calls it. */
public enum OperationKind {
    SUBMIT,
    OBSERVE,
    PAUSE,
    RESUME,
    CANCEL,
    BALANCE,
    /** A call that no rule about jobs looks at. */
    OTHER;

    /** As it is written in a sentence. */
    public String word() {
        return this == OBSERVE ? "poll" : name().toLowerCase(Locale.ROOT);
    }

    /** True if it is meant to change a job that exists. */
    public boolean command() {
        return this == PAUSE || this == RESUME || this == CANCEL;
    }
}
