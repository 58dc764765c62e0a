package dev.bandstand.mock.journal;

/**
 * Something that was set up to change an answer, and did.
 *
 * @param by the id of a fault or an override, or what else it is called
 * @param effect what it did to the answer, in a few words
 */
public record AppliedChange(String by, String effect) {}
