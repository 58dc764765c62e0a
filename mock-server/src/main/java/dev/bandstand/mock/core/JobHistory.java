package dev.bandstand.mock.core;

import dev.bandstand.mock.bytes.JsonSize;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was ever accepted for one job, oldest first. Never changed: an entry more is another history. */
public final class JobHistory {

    private final JobKey key;
    private final List<LogEntry> entries;
    private final Memo start;
    private final Memo whole = new Memo();

    /**
     * The history of a job that was accepted.
     *
     * @throws IllegalArgumentException when there is no entry
     */
    public JobHistory(JobKey key, List<LogEntry> entries) {
        this(key, entries, new Memo());
    }

    private JobHistory(JobKey key, List<LogEntry> entries, Memo start) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("The history of job " + key.id() + " has no entry");
        }
        this.key = key;
        this.entries = List.copyOf(entries);
        this.start = start;
    }

    /** The key of the job. */
    public JobKey key() {
        return key;
    }

    /** The entries, oldest first, at least one. */
    public List<LogEntry> entries() {
        return entries;
    }

    /** The number of entries, by which a writer tells that nobody was faster. */
    public int version() {
        return entries.size();
    }

    /** The entry that created the job. */
    public LogEntry first() {
        return entries.getFirst();
    }

    /** The youngest entry. */
    public LogEntry last() {
        return entries.getLast();
    }

    /** The memory that its documents take as objects, in bytes, about. */
    public long size() {
        return entries.stream().mapToLong(entry -> JsonSize.of(entry.data())).sum();
    }

    /** This history with one entry more. */
    public JobHistory with(LogEntry entry) {
        return new JobHistory(
                key, Stream.concat(entries.stream(), Stream.of(entry)).toList(), start);
    }

    /** Returns a value that a contract derives from the entry that created the job; computed once for this history and all longer ones. */
    public <T> T derivedFromFirst(Class<T> type, Function<? super LogEntry, T> reader) {
        return start.get(type, () -> reader.apply(first()));
    }

    /** Returns a value that a contract derives from this history; computed once. */
    public <T> T derived(Class<T> type, Function<? super JobHistory, T> reader) {
        return whole.get(type, () -> reader.apply(this));
    }

    /** Something that was worked out before, and need not be again. */
    private static final class Memo {

        private volatile @Nullable Object known;

        <T> T get(Class<T> type, Supplier<T> maker) {
            Object before = known;
            if (type.isInstance(before)) {
                return type.cast(before);
            }
            T fresh = maker.get();
            known = fresh;
            return fresh;
        }
    }
}
