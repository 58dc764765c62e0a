package dev.bandstand.mock.core;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was ever accepted for one job, oldest first. Never changed: an entry more is another history. */
public final class JobHistory {

    private final JobKey key;
    private final List<LogEntry> entries;
    private volatile @Nullable Object reading;

    /**
     * The history of a job that was accepted.
     *
     * @throws IllegalArgumentException when there is no entry
     */
    public JobHistory(JobKey key, List<LogEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("The history of job " + key.id() + " has no entry");
        }
        this.key = key;
        this.entries = List.copyOf(entries);
    }

    /** Whose history it is. */
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

    /** This history with one entry more. */
    public JobHistory with(LogEntry entry) {
        return new JobHistory(
                key, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** What a contract reads from this history; worked out once and kept. */
    public <T> T read(Class<T> type, Function<? super JobHistory, T> reader) {
        Object known = reading;
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        T fresh = reader.apply(this);
        reading = fresh;
        return fresh;
    }
}
