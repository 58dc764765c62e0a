package dev.bandstand.mock.tam;

/** What came of a command. */
sealed interface Outcome {

    /** A sentence for the caller. */
    String message();

    /** It was accepted, or there was nothing to do. */
    record Done(Status shown, String message) implements Outcome {}

    /** It does not go with what the job is. */
    record Conflict(String message) implements Outcome {}

    /** The caller has no such job. */
    record Missing(String message) implements Outcome {}
}
