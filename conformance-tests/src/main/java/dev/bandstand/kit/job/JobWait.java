package dev.bandstand.kit.job;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A wait for a job. A state that was seen before in it is no change: a job may flicker for ever. */
final class JobWait {

    /** The longest wait in all, as a multiple of the time for a change. */
    private static final int CHANGES = 20;

    private final Instant start;
    private final Set<PolledState.Progress> seen = new HashSet<>();
    private Instant changed;
    private Instant now;

    /** A wait that begins. */
    JobWait(Instant start, PolledState before) {
        this.start = start;
        this.changed = start;
        this.now = start;
        seen.add(before.progress());
    }

    void saw(PolledState read, Instant at) {
        now = at;
        if (seen.add(read.progress())) {
            changed = at;
        }
    }

    /** The time until the last read. */
    Duration inAll() {
        return Duration.between(start, now);
    }

    Duration sinceChange() {
        return Duration.between(changed, now);
    }

    /**
     * The reason to give it up; empty while it may go on.
     *
     * @param settle the time for a change
     */
    Optional<String> tooLong(Duration settle) {
        Duration longest = settle.multipliedBy(CHANGES);
        if (sinceChange().compareTo(settle) >= 0) {
            return Optional.of("for %s it has shown no change".formatted(DurationText.words(settle)));
        }
        return inAll().compareTo(longest) >= 0
                ? Optional.of("for %s it has shown one change after another".formatted(DurationText.words(longest)))
                : Optional.empty();
    }
}
