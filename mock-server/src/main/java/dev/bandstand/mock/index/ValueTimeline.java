package dev.bandstand.mock.index;

import dev.bandstand.mock.index.TimedValues.Derived;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a job has one after the other, if nobody interferes. Relative to the instant at which the first begins,
 * so that jobs of one scenario have equal timelines.
 *
 * @param values one more than there are changes, or as many when the value after the last change is not known; null where
 *     the job has no value
 * @param changes the time from the beginning to each change, in ascending order
 */
record ValueTimeline<V>(List<@Nullable V> values, List<Duration> changes) {

    private static final int MOST_VALUES = 16;

    ValueTimeline {
        values = Collections.unmodifiableList(values);
        changes = List.copyOf(changes);
    }

    /** The timeline of the values that a job has from an instant on; not known to its end when it is long. */
    static <V> ValueTimeline<V> of(Stream<Derived<V>> job, Instant start) {
        List<@Nullable V> values = new ArrayList<>(4);
        List<Duration> changes = new ArrayList<>(4);
        Iterator<Derived<V>> all = job.limit(MOST_VALUES + 1L).iterator();
        values.add(all.next().value().orElse(null));
        for (int read = 1; all.hasNext(); read++) {
            Derived<V> next = all.next();
            @Nullable V value = next.value().orElse(null);
            if (read == MOST_VALUES) {
                changes.add(Duration.between(start, next.since()));
            } else if (!Objects.equals(values.getLast(), value)) {
                changes.add(Duration.between(start, next.since()));
                values.add(value);
            }
        }
        return new ValueTimeline<>(values, changes);
    }

    /** The place of the value that holds so long after the beginning; the number of values when it is not known. */
    int placeAfter(Duration time, int from) {
        int place = from;
        while (place < changes.size() && changes.get(place).compareTo(time) <= 0) {
            place++;
        }
        return place;
    }

    boolean isKnown(int place) {
        return place < values.size();
    }
}
