package dev.bandstand.mock.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest calls of a world, within bounds of number and size. Its counters never forget. */
public final class Journal {

    private final Limits limits;
    private final Deque<SizedEntry> entries = new ArrayDeque<>(1);
    private long counted;
    private long bytes;

    /** An empty journal. */
    public Journal(Limits limits) {
        this.limits = limits;
    }

    /** Takes a call down and lets go of the oldest ones where room is needed. */
    public synchronized void add(JournalEntry.RecordedCall draft) {
        counted++;
        JournalEntry entry = draft.numbered(counted);
        SizedEntry kept = new SizedEntry(entry, entry.size());
        entries.addLast(kept);
        bytes += kept.size();
        while (entries.size() > limits.entries() || (bytes > limits.bytes() && entries.size() > 1)) {
            bytes -= entries.removeFirst().size();
        }
    }

    /** The entries that are still there, oldest first. */
    public synchronized List<JournalEntry> entries() {
        return entries.stream().map(SizedEntry::entry).toList();
    }

    /** The number of calls ever made. */
    public synchronized long counted() {
        return counted;
    }

    /** The number of the oldest entry that is still there, if any is. */
    public synchronized Optional<Long> oldest() {
        return Optional.ofNullable(entries.peekFirst()).map(kept -> kept.entry().number());
    }

    /** Whether it keeps any call at all. */
    public boolean keepsCalls() {
        return limits.entries() > 0;
    }

    /** How much to forget of a body. */
    public int excerpt() {
        return limits.excerpt();
    }

    /** An entry and its size, so that letting go of it need not look at what it holds. */
    private record SizedEntry(JournalEntry entry, long size) {}

    /**
     * How much a journal keeps.
     *
     * @param entries the most calls
     * @param bytes the most bytes of all calls together
     * @param excerpt the most bytes of one body
     */
    public record Limits(int entries, long bytes, int excerpt) {

        /** Calls are counted, none is kept. */
        public static final Limits NOTHING = new Limits(0, 0, 0);

        /** A thousand calls, a megabyte, a kilobyte of each body. */
        public static final Limits DEFAULTS = new Limits(1_000, 1 << 20, 1 << 10);
    }
}
