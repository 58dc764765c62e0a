package dev.bandstand.mock.core;

/** What a call does to a job, in words that no contract owns. */
public enum Act {
    SUBMIT,
    LOOK,
    PAUSE,
    RESUME,
    CANCEL,
    OTHER
}
