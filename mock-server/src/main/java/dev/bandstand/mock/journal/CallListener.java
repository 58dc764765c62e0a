package dev.bandstand.mock.journal;

/** Hears of every call to a contract, once it is answered. */
@FunctionalInterface
public interface CallListener {

    /** Hears nothing. */
    CallListener NONE = (world, call) -> {};

    /** A call was answered. */
    void answered(String world, JournalEntry.RecordedCall call);
}
