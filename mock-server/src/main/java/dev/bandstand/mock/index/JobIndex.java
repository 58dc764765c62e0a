package dev.bandstand.mock.index;

import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobChanges.Position;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row for each job of a world. A row is worked out when the job is created, when it gets an entry and when its time has
 * come, and by no look at a list: bringing the index up to date costs what happened since the last time, not what there is.
 */
public final class JobIndex<R> {

    private final JobLog log;
    private final String world;
    private final Derivation<R> derivation;
    private final Listener<R> listener;
    private final List<@Nullable R> rows = new ArrayList<>();
    private final Queue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final List<@Nullable Instant> next = new ArrayList<>();
    private Position position = Position.START;
    private Instant latest = Instant.MIN;

    /**
     * An index without rows, until it is brought up to date.
     *
     * @param listener is notified of each row that comes, goes or is replaced
     */
    public JobIndex(JobLog log, String world, Derivation<R> derivation, Listener<R> listener) {
        this.log = log;
        this.world = world;
        this.derivation = derivation;
        this.listener = listener;
    }

    /** Works out rows. */
    @FunctionalInterface
    public interface Derivation<R> {

        /** The row of a job at an instant that is not before its last entry. */
        Derived<R> row(JobRef job, JobHistory history, Instant at);
    }

    /**
     * A row.
     *
     * @param row empty when the job has none
     * @param until when it will be another, if nobody interferes; empty when it stays
     */
    public record Derived<R>(Optional<R> row, Optional<Instant> until) {}

    /** Keeps lists and sums of rows. */
    public interface Listener<R> {

        /** A job has another row. */
        void replaced(@Nullable R before, @Nullable R after);

        /** Many jobs have their first rows. */
        default void added(List<R> fresh) {
            fresh.forEach(row -> replaced(null, row));
        }

        /** There are no rows any more. */
        void cleared();
    }

    /** Brings the rows up to date and reads what the listener keeps. Of several threads one at a time does so. */
    public synchronized <T> T at(Instant now, Supplier<T> reader) {
        latest = now.isBefore(latest) ? latest : now;
        JobChanges changes = log.changes(world, position);
        position = changes.upTo();
        if (changes.restarted()) {
            fill(changes.jobs());
        } else {
            changes.jobs().forEach(this::replace);
        }
        while (!due.isEmpty() && !due.element().at().isAfter(latest)) {
            Due change = due.remove();
            if (change.at().equals(next.get(change.job().number()))) {
                replace(change.job());
            }
        }
        return reader.get();
    }

    /** The rows as they are now, in the order of creation of their jobs. For those who read. */
    public List<R> rows() {
        return rows.stream().filter(Objects::nonNull).toList();
    }

    private void fill(List<? extends JobRef> jobs) {
        rows.clear();
        next.clear();
        due.clear();
        listener.cleared();
        List<R> fresh = new ArrayList<>();
        for (JobRef job : jobs) {
            @Nullable R row = placed(job);
            if (row != null) {
                fresh.add(row);
            }
        }
        listener.added(fresh);
    }

    private void replace(JobRef job) {
        @Nullable R before = job.number() < rows.size() ? rows.get(job.number()) : null;
        @Nullable R after = placed(job);
        if (!Objects.equals(before, after)) {
            listener.replaced(before, after);
        }
    }

    /** Works out the row of a job, and notes when to do so again. */
    private @Nullable R placed(JobRef job) {
        Derived<R> derived = job.peek()
                .map(history ->
                        derivation.row(job, history, later(history.last().at())))
                .orElseGet(() -> new Derived<>(Optional.empty(), Optional.empty()));
        while (rows.size() <= job.number()) {
            rows.add(null);
            next.add(null);
        }
        @Nullable R row = derived.row().orElse(null);
        @Nullable Instant until = derived.until().orElse(null);
        rows.set(job.number(), row);
        next.set(job.number(), until);
        if (until != null) {
            due.add(new Due(until, job));
        }
        return row;
    }

    private Instant later(Instant last) {
        return last.isAfter(latest) ? last : latest;
    }

    private record Due(Instant at, JobRef job) {}
}
