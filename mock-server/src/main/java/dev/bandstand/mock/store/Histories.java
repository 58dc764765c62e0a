package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.store.JobTable.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads histories. One that is known is read no further than from where it grew. */
final class Histories {

    private final EntryTable entries;
    private final KnownHistories known = new KnownHistories();

    Histories(EntryTable entries) {
        this.entries = entries;
    }

    /** The history of a job, at least up to a version; nothing when the job was removed since the look at its version. */
    Optional<JobHistory> of(JobKey job, Head head) {
        Optional<JobHistory> cached = known.of(head.number());
        int version = cached.map(JobHistory::version).orElse(0);
        if (version >= head.version()) {
            return cached;
        }
        List<LogEntry> all = new ArrayList<>(cached.map(JobHistory::entries).orElse(List.of()));
        all.addAll(entries.newer(head.number(), version));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        JobHistory read = new JobHistory(job, all);
        known.keep(head.number(), read);
        return Optional.of(read);
    }
}
