package dev.bandstand.bench;

import java.time.Duration;

/**
 * The load and the duration of a measurement.
 *
 * @param perSecond requests per second; 0 for as many as it answers
 */
record Pace(int perSecond, Duration duration) {

    static Pace flatOut(Duration duration) {
        return new Pace(0, duration);
    }

    /** The mean time that each of so many connections rests between an answer and its next request. */
    Duration thinkTime(int connections) {
        return perSecond == 0 ? Duration.ZERO : Duration.ofMillis(1000L * connections / perSecond);
    }
}
