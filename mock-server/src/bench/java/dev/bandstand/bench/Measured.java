package dev.bandstand.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What a generator saw.
 *
 * @param perSecond answers per second
 * @param p99 the latency in microseconds that 99 of 100 answers stayed under
 * @param requests the answers that were counted
 * @param failures answers of status 400 and above, and requests without an answer
 */
record Measured(double perSecond, double p50, double p99, long requests, long failures) {

    /** The round of median throughput. */
    static Measured medianOf(List<Measured> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList()
                .get((rounds.size() - 1) / 2);
    }
}
