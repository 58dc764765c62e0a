package dev.bandstand.mock.tam;

/** What is decided on a command. */
sealed interface Ruling {

    /** It takes effect; the answer shows this status. */
    record Accept(Status shown) implements Ruling {}

    /** It changes nothing, yet is no fault; the answer shows this status. */
    record Stay(Status shown) implements Ruling {}

    /** It is a conflict with what the job is. */
    record Refuse() implements Ruling {}
}
