package dev.bandstand.mock.journal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Bounds the bytes of all journals together: those that had no call for the longest time are emptied first. */
public final class JournalBudget {

    private static final int SHARE = 10;

    private final long most;
    private final Supplier<List<Journal>> journals;
    private final AtomicLong used = new AtomicLong();
    private final AtomicBoolean trimming = new AtomicBoolean();

    /**
     * A budget that nothing is used of.
     *
     * @param most the bytes of all journals together
     * @param journals tells the journals there are
     */
    public JournalBudget(long most, Supplier<List<Journal>> journals) {
        this.most = most;
        this.journals = journals;
    }

    /** Notes that a journal grew or shrank by some bytes. */
    void changed(long bytes) {
        if (used.addAndGet(bytes) > most && bytes > 0 && trimming.compareAndSet(false, true)) {
            try {
                trim();
            } finally {
                trimming.set(false);
            }
        }
    }

    /** Makes more room than is needed now, so that it need not be done again soon. */
    private void trim() {
        List<Journal> oldestFirst = journals.get().stream()
                .map(journal -> new Dated(journal, journal.lastCall()))
                .sorted(Comparator.comparingLong(Dated::lastCall))
                .map(Dated::journal)
                .toList();
        for (Journal journal : oldestFirst) {
            if (used.get() <= most - most / SHARE) {
                return;
            }
            journal.clear();
        }
    }

    /** A journal as it was when it was looked at: calls go on while it is compared with others. */
    private record Dated(Journal journal, long lastCall) {}
}
