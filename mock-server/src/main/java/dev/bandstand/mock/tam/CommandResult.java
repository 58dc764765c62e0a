package dev.bandstand.mock.tam;

import dev.bandstand.mock.tam.model.TamStatus;

/** The result of a command. */
sealed interface CommandResult {

    /** A sentence for the caller. */
    String message();

    /** It was accepted, or there was nothing to do. */
    record Done(TamStatus shown, String message) implements CommandResult {}

    /** It does not go with what the job is. */
    record Conflict(String message) implements CommandResult {}

    /** The caller has no such job. */
    record Missing(String message) implements CommandResult {}
}
