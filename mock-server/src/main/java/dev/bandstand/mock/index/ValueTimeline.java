package dev.bandstand.mock.index;

import dev.bandstand.mock.index.TimedValues.Derived;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    /** The timeline of a job from an instant on; not known to its end when it is long. */
    static <V> ValueTimeline<V> from(Instant start, Function<Instant, Derived<V>> job) {
        List<@Nullable V> values = new ArrayList<>(4);
        List<Duration> changes = new ArrayList<>(4);
        Instant at = start;
        for (int asked = 0; asked < MOST_VALUES; asked++) {
            Derived<V> derived = job.apply(at);
            @Nullable V value = derived.value().orElse(null);
            if (!values.isEmpty() && Objects.equals(values.getLast(), value)) {
                changes.removeLast();
            } else {
                values.add(value);
            }
            Optional<Instant> until = derived.until();
            if (until.isEmpty()) {
                break;
            }
            at = until.get();
            changes.add(Duration.between(start, at));
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
