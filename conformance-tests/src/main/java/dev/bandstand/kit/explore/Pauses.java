package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkStep.Wait;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits between calls. */
final class Pauses {

    private static final double LONGEST_DOUBLINGS = 9;

    /** Many short waits show more than a few long ones, if they take real time. */
    private static final double LONGEST_DOUBLINGS_IN_REAL_TIME = 6;

    private static final Duration SHORTEST = Duration.ofMillis(50);

    private Pauses() {}

    /**
     * A wait of a length that is as likely to be short as long; every other one a round number of half seconds.
     *
     * @param realTime true if it takes real time
     */
    static Wait any(RandomGenerator random, boolean realTime) {
        double doublings = realTime ? LONGEST_DOUBLINGS_IN_REAL_TIME : LONGEST_DOUBLINGS;
        double factor = Math.pow(2, random.nextDouble() * doublings);
        long millis = Math.round(SHORTEST.toMillis() * factor);
        return new Wait(Duration.ofMillis(random.nextBoolean() ? millis : Math.max(500, millis / 500 * 500)));
    }
}
