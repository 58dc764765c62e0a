package dev.bandstand.kit.job;

import java.time.Duration;

/** Lengths of time as a person writes them. */
final class DurationText {

    private DurationText() {}

    static String words(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return time.toMillis() + " ms";
        }
        return time.compareTo(Duration.ofMinutes(2)) < 0 ? time.toSeconds() + " s" : time.toMinutes() + " min";
    }
}
