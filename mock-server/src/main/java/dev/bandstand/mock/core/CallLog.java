package dev.bandstand.mock.core;

/** Hears of every call to a contract, once it is answered. */
@FunctionalInterface
public interface CallLog {

    /** Hears nothing. */
    CallLog NONE = (world, call) -> {};

    /** A call was answered. */
    void answered(String world, JournalEntry.Draft call);
}
