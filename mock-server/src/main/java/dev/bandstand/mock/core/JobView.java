package dev.bandstand.mock.core;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job in words that no contract owns.
 *
 * @param status the status, in the words of its contract
 * @param ended whether that status is final
 * @param error why it failed; empty unless it did
 * @param degraded true when its contract reports that it delivers less than it was asked for
 * @param counters what its contract counts, by name
 * @param markers what was accepted for it and what became of it, oldest first, up to the instant of the view
 */
public record JobView(
        JobKey key,
        String title,
        String scenario,
        String status,
        boolean ended,
        Optional<String> error,
        boolean degraded,
        Instant submitted,
        List<Stage> stages,
        Map<String, Long> counters,
        List<Marker> markers) {

    public JobView {
        stages = List.copyOf(stages);
        counters = Collections.unmodifiableMap(new LinkedHashMap<>(counters)); // in order
        markers = List.copyOf(markers);
    }

    /**
     * A part of the work.
     *
     * @param from when it began; empty when it has not
     * @param to when it ended, or will end if nobody interferes; empty when that is not known
     * @param progress how much of it is done, from 0 to 1
     */
    public record Stage(String name, State state, Optional<Instant> from, Optional<Instant> to, double progress) {

        /** The state of a part of the work. */
        public enum State {
            WAITING,
            WORKING,
            DONE,
            DROPPED
        }
    }

    /** Something that happened at an instant. */
    public record Marker(Instant at, String kind) {}
}
