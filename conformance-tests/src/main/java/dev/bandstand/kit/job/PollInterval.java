package dev.bandstand.kit.job;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The wait before a job is read again: two thirds of the time in which nothing changed, and a fiftieth of the whole
 * wait. So a fast target is read often enough to be caught in each state, and a slow one is left in peace, without
 * knowing beforehand which it is.
 */
final class PollInterval {

    private static final Duration SHORTEST = Duration.ofMillis(40);
    private static final int THIRDS_SINCE_CHANGE = 2;
    private static final int PART_OF_WAIT = 50;
    private static final double JITTER = 0.2;

    private final Duration longest;
    private final RandomGenerator random;

    PollInterval(Duration longest, RandomGenerator random) {
        this.longest = longest;
        this.random = random;
    }

    Duration pause(Duration sinceChange, Duration waited) {
        return pause(sinceChange, waited, Duration.ZERO);
    }

    /** @param answer how long the last read took, which is part of the wait for the next one */
    Duration pause(Duration sinceChange, Duration waited, Duration answer) {
        long part = Math.max(sinceChange.toNanos() * THIRDS_SINCE_CHANGE / 3, waited.toNanos() / PART_OF_WAIT);
        long nanos = Math.clamp(part - answer.toNanos(), SHORTEST.toNanos(), longest.toNanos());
        double factor = 1 + JITTER * (random.nextDouble() - 0.5);
        return Duration.ofNanos(Math.round(nanos * factor));
    }
}
