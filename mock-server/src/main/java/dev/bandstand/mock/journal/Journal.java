package dev.bandstand.mock.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The latest calls of a world, within bounds of number and size. Its counters never forget. */
public final class Journal {

    private final Limits limits;
    private final Deque<SizedEntry> entries = new ArrayDeque<>(1);
    private final JournalBudget budget;
    private long counted;
    private long bytes;
    private long lastCall;
    private final NavigableSet<Long> gone = new TreeSet<>();
    private long corrections;

    /** An empty journal. */
    public Journal(Limits limits) {
        this(limits, new JournalBudget(Long.MAX_VALUE, List::of));
    }

    /** An empty journal that shares a budget with others. */
    public Journal(Limits limits, JournalBudget budget) {
        this.limits = limits;
        this.budget = budget;
    }

    /**
     * Records a call and lets go of the oldest ones where room is needed.
     *
     * @return the number of the call
     */
    public long add(JournalEntry.RecordedCall draft) {
        Added added = added(draft);
        budget.changed(added.bytes());
        return added.number();
    }

    /** Notes that the client of a call closed the connection before the answer was sent. */
    public synchronized void clientGone(long number) {
        gone.add(number);
        gone.headSet(oldest().orElse(Long.MAX_VALUE)).clear();
        corrections++;
    }

    /** Returns true if the client of a call was gone before its answer. */
    public synchronized boolean isClientGone(long number) {
        return gone.contains(number);
    }

    /** The number of notes about calls that had been recorded before. */
    public synchronized long corrections() {
        return corrections;
    }

    /** Lets go of every call; the counter goes on. */
    public void clear() {
        budget.changed(-cleared());
    }

    /** The number of a call, and how many bytes more the journal keeps. */
    private record Added(long number, long bytes) {}

    private synchronized Added added(JournalEntry.RecordedCall draft) {
        long before = bytes;
        counted++;
        lastCall = draft.realAt().toEpochMilli();
        JournalEntry entry = draft.numbered(counted);
        SizedEntry kept = new SizedEntry(entry, entry.size());
        entries.addLast(kept);
        bytes += kept.size();
        while (entries.size() > limits.entries() || (bytes > limits.bytes() && entries.size() > 1)) {
            bytes -= entries.removeFirst().size();
        }
        return new Added(counted, bytes - before);
    }

    private synchronized long cleared() {
        long before = bytes;
        entries.clear();
        gone.clear();
        bytes = 0;
        return before;
    }

    /** The real time of the latest call, in milliseconds. */
    synchronized long lastCall() {
        return lastCall;
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

    /** Returns true if the journal keeps any calls at all. */
    public boolean keepsCalls() {
        return limits.entries() > 0;
    }

    /** The number of bytes of a body to drop. */
    public int excerpt() {
        return limits.excerpt();
    }

    /** An entry and its size, so that letting go of it need not look at what it holds. */
    private record SizedEntry(JournalEntry entry, long size) {}

    /**
     * The limits of a journal.
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
