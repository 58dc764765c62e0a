package dev.bandstand.bench;

import java.time.Duration;

/**
 * How hard and how long a server is driven.
 *
 * @param perSecond requests per second; 0 for as many as it answers
 */
record Pace(int perSecond, Duration duration) {

    static Pace flatOut(Duration duration) {
        return new Pace(0, duration);
    }

    /** How long each of so many connections rests between an answer and its next request, on average. */
    Duration thinkTime(int connections) {
        return perSecond == 0 ? Duration.ZERO : Duration.ofMillis(1000L * connections / perSecond);
    }
}
