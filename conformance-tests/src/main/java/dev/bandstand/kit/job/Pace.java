package dev.bandstand.kit.job;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a job is read again: half of the time in which nothing changed. So a fast target is read
 * often enough to be caught in each state, and a slow one is left in peace, without knowing beforehand which it is.
 */
final class Pace {

    private static final Duration SHORTEST = Duration.ofMillis(40);
    private static final int PART = 2;
    private static final double JITTER = 0.2;

    private final Duration longest;
    private final RandomGenerator random;

    Pace(Duration longest, RandomGenerator random) {
        this.longest = longest;
        this.random = random;
    }

    Duration pause(Duration sinceChange) {
        long nanos = Math.clamp(sinceChange.toNanos() / PART, SHORTEST.toNanos(), longest.toNanos());
        double factor = 1 + JITTER * (random.nextDouble() - 0.5);
        return Duration.ofNanos(Math.round(nanos * factor));
    }
}
