package dev.bandstand.mock.core;

/** The effect of a call on a job, in words that no contract owns. */
public enum OperationKind {
    SUBMIT,
    /** Asks how it stands. */
    OBSERVE,
    /** Reads what it wrote, apart from how it stands. */
    READ_RESULTS,
    PAUSE,
    RESUME,
    CANCEL,
    REMOVE,
    OTHER
}
