package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.tam.model.TamStatus;

/** The decision on a command. */
public sealed interface CommandDecision {

    /** It takes effect; the answer shows this status. */
    record Accept(TamStatus shown) implements CommandDecision {}

    /** It changes nothing, yet is no fault; the answer shows this status. */
    record NoChange(TamStatus shown) implements CommandDecision {}

    /** It is a conflict with what the job is. */
    record Refuse() implements CommandDecision {}
}
