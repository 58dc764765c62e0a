package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobHistory;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The histories used last, so that they need not be read again. */
final class KnownHistories {

    private static final int MOST = 10_000;
    private static final int PART_OF_HEAP = 16;
    private static final float LOAD = 0.75f;

    private final long mostBytes;
    private final Map<Long, Known> byNumber = new LinkedHashMap<>(16, LOAD, true);
    private long bytes;

    KnownHistories() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /** @param mostBytes the memory that the histories may take together */
    KnownHistories(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    private record Known(JobHistory history, long size) {}

    synchronized Optional<JobHistory> of(long number) {
        return Optional.ofNullable(byNumber.get(number)).map(Known::history);
    }

    /** Keeps a history, unless a longer one of the same job is known or it takes more memory than there is for all. */
    synchronized void keep(long number, JobHistory history) {
        Known fresh = new Known(history, history.size());
        @Nullable Known old = byNumber.get(number);
        if (fresh.size() > mostBytes || (old != null && old.history().version() > history.version())) {
            return;
        }
        byNumber.put(number, fresh);
        bytes += fresh.size() - (old == null ? 0 : old.size());
        Iterator<Known> eldest = byNumber.values().iterator();
        while (byNumber.size() > MOST || bytes > mostBytes) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }
}
