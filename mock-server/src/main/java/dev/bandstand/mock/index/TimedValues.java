package dev.bandstand.mock.index;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value for each job of a world that changes as time passes, such as its status. All that a job will do by itself is
 * worked out when it gets an entry; from then on time alone tells its value, and the job itself is not read again.
 */
public final class TimedValues<V> {

    private static final int MOST_TIMELINES = 1_000;
    private static final float LOAD = 0.75f;

    private final JobChangeReader changes;
    private final Derivation<V> derivation;
    private final Listener<V> listener;
    private final List<Slot<V>> slots = new ArrayList<>();
    private final Queue<Due<V>> due =
            new PriorityQueue<>(Comparator.<Due<V>>comparingLong(Due::second).thenComparingInt(Due::nano));
    private final Map<ValueTimeline<V>, ValueTimeline<V>> timelines = new LinkedHashMap<>(16, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ValueTimeline<V>, ValueTimeline<V>> eldest) {
            return size() > MOST_TIMELINES;
        }
    };
    private Instant latest = Instant.MIN;

    /**
     * An index without values, until it is brought up to date.
     *
     * @param wanted the jobs that have values
     * @param listener is notified of each value that comes, goes or changes
     */
    public TimedValues(
            JobLog log, String world, Predicate<JobKey> wanted, Derivation<V> derivation, Listener<V> listener) {
        this.changes = new JobChangeReader(log, world, wanted);
        this.derivation = derivation;
        this.listener = listener;
    }

    /** Works out values. */
    @FunctionalInterface
    public interface Derivation<V> {

        /**
         * The values that a job has one after the other, if nobody interferes; may be without end.
         *
         * @param from an instant that is not before the last entry, which the first value holds for
         */
        Stream<Derived<V>> values(JobHistory history, Instant from);
    }

    /**
     * A value from an instant on.
     *
     * @param value empty when the job has none
     */
    public record Derived<V>(Optional<V> value, Instant since) {}

    /** Keeps lists and sums of values. */
    public interface Listener<V> {

        /** A job has another value; null before it has one and when it has none any more. */
        void replaced(JobRef job, @Nullable V before, @Nullable V after);

        /** There are no jobs any more. */
        void cleared();
    }

    /** Brings the values up to date and reads what the listener keeps. Of several threads one at a time does so. */
    public synchronized <T> T at(Instant now, Supplier<T> reader) {
        latest = now.isBefore(latest) ? latest : now;
        changes.read(this::clear, this::place);
        while (!due.isEmpty() && !due.element().at().isAfter(latest)) {
            Due<V> next = due.remove();
            if (next.version() == next.slot().version) {
                move(next);
            }
        }
        return reader.get();
    }

    private void clear() {
        slots.clear();
        due.clear();
        listener.cleared();
    }

    /** A job with a number that has been read. */
    JobRef job(int number) {
        return slots.get(number).job;
    }

    private void place(JobRef job, Optional<JobHistory> history) {
        while (slots.size() <= job.number()) {
            slots.add(new Slot<>(job));
        }
        Slot<V> slot = slots.get(job.number());
        if (slot.job.number() != job.number()) {
            // The numbers of jobs that were removed stay empty.
            slot = new Slot<>(job);
            slots.set(job.number(), slot);
        }
        start(slot, history, history.map(read -> read.last().at()).orElse(latest));
    }

    private void move(Due<V> change) {
        Slot<V> slot = change.slot();
        ValueTimeline<V> timeline = Objects.requireNonNull(slot.timeline);
        Instant start = change.at().minus(timeline.changes().get(slot.place));
        int place = timeline.placeAfter(Duration.between(start, latest), slot.place);
        if (timeline.isKnown(place)) {
            replace(slot, timeline, place, start);
        } else {
            start(slot, slot.job.peek(), latest);
        }
    }

    private void start(Slot<V> slot, Optional<JobHistory> history, Instant start) {
        Stream<Derived<V>> values = history.map(read -> derivation.values(read, start))
                .orElseGet(() -> Stream.of(new Derived<>(Optional.empty(), start)));
        ValueTimeline<V> timeline = one(ValueTimeline.of(values, start));
        int place = start.isBefore(latest) ? timeline.placeAfter(Duration.between(start, latest), 0) : 0;
        if (timeline.isKnown(place)) {
            replace(slot, timeline, place, start);
        } else {
            start(slot, history, latest);
        }
    }

    private void replace(Slot<V> slot, ValueTimeline<V> timeline, int place, Instant start) {
        @Nullable V before = slot.value();
        slot.timeline = timeline;
        slot.place = place;
        slot.version++;
        if (place < timeline.changes().size()) {
            Instant next = start.plus(timeline.changes().get(place));
            due.add(new Due<>(next.getEpochSecond(), next.getNano(), slot.version, slot));
        }
        @Nullable V after = slot.value();
        if (!Objects.equals(before, after)) {
            listener.replaced(slot.job, before, after);
        }
    }

    /** The one object for all jobs with equal timelines. */
    private ValueTimeline<V> one(ValueTimeline<V> timeline) {
        return timelines.computeIfAbsent(timeline, same -> same);
    }

    /** A job and where it is. There may be a million of them. */
    private static final class Slot<V> {

        private final JobRef job;
        private @Nullable ValueTimeline<V> timeline;
        private int place;
        private int version;

        Slot(JobRef job) {
            this.job = job;
        }

        @Nullable V value() {
            return timeline == null ? null : timeline.values().get(place);
        }
    }

    /** The next change of a job, unless it has got another version. */
    private record Due<V>(long second, int nano, int version, Slot<V> slot) {

        Instant at() {
            return Instant.ofEpochSecond(second, nano);
        }
    }
}
