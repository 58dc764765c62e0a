package dev.bandstand.mock.index;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row for each job of a world. A row is worked out when the job is created and when it gets an entry, and by no look at a
 * list: bringing the index up to date costs what happened since the last time, not what there is.
 */
public final class JobIndex<R> {

    private final JobChangeReader changes;
    private final Derivation<R> derivation;
    private final Listener<R> listener;
    private final List<@Nullable R> rows = new ArrayList<>();

    /**
     * An index without rows, until it is brought up to date.
     *
     * @param wanted the jobs that have rows
     * @param listener is notified of each row that comes, goes or is replaced
     */
    public JobIndex(
            JobLog log, String world, Predicate<JobKey> wanted, Derivation<R> derivation, Listener<R> listener) {
        this.changes = new JobChangeReader(log, world, wanted);
        this.derivation = derivation;
        this.listener = listener;
    }

    /** Works out rows. */
    @FunctionalInterface
    public interface Derivation<R> {

        /** The row of a job, which holds until the job gets another entry; empty when it has none. */
        Optional<R> row(JobRef job, JobHistory history);
    }

    /** Keeps lists of rows. */
    public interface Listener<R> {

        /** A job has another row. */
        void replaced(@Nullable R before, @Nullable R after);

        /** There are no rows any more. */
        void cleared();
    }

    /** Brings the rows up to date and reads what the listener keeps. Of several threads one at a time does so. */
    public synchronized <T> T read(Supplier<T> reader) {
        changes.read(this::clear, this::replace);
        return reader.get();
    }

    private void clear() {
        rows.clear();
        listener.cleared();
    }

    /** The rows as they are now, in the order of creation of their jobs. For those who read. */
    public List<R> rows() {
        return rows.stream().filter(Objects::nonNull).toList();
    }

    private void replace(JobRef job, Optional<JobHistory> history) {
        while (rows.size() <= job.number()) {
            rows.add(null);
        }
        @Nullable R before = rows.get(job.number());
        @Nullable R after = history.flatMap(read -> derivation.row(job, read)).orElse(null);
        if (!Objects.equals(before, after)) {
            rows.set(job.number(), after);
            listener.replaced(before, after);
        }
    }
}
