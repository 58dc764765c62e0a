package dev.bandstand.mock.core;

/** What a call does to a job, in words that no contract owns. */
public enum Act {
    SUBMIT,
    /** Asks how it stands. */
    LOOK,
    /** Reads what it wrote, apart from how it stands. */
    READ,
    PAUSE,
    RESUME,
    CANCEL,
    REMOVE,
    OTHER
}
