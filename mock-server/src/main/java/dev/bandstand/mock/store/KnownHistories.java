package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobHistory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The histories used last, so that they need not be read again. */
final class KnownHistories {

    private static final int MOST = 10_000;
    private static final float LOAD = 0.75f;

    private final Map<Long, JobHistory> byNumber = new LinkedHashMap<>(16, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, JobHistory> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<JobHistory> of(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Keeps a history, unless a longer one of the same job is known. */
    synchronized void keep(long number, JobHistory history) {
        byNumber.merge(number, history, (old, fresh) -> old.version() > fresh.version() ? old : fresh);
    }
}
