package dev.bandstand.kit.dialect;

/** What a call does, whatever the contract calls it. */
public enum Act {
    SUBMIT,
    OBSERVE,
    PAUSE,
    RESUME,
    CANCEL,
    BALANCE,
    /** A call that no rule about jobs looks at. */
    OTHER;

    /** Whether it is meant to change a job that exists. */
    public boolean command() {
        return this == PAUSE || this == RESUME || this == CANCEL;
    }
}
