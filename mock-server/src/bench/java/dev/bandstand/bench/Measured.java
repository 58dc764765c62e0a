package dev.bandstand.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The result of a load generator.
 *
 * @param perSecond answers per second
 * @param p99 the latency in microseconds that 99 of 100 answers stayed under
 * @param requests the answers that were counted
 * @param failures answers of status 400 and above, and requests without an answer
 */
record Measured(double perSecond, double p50, double p99, long requests, long failures) {

    /** The median of each number by itself. */
    static Measured medianOf(List<Measured> rounds) {
        return new Measured(
                median(rounds, Measured::perSecond),
                median(rounds, Measured::p50),
                median(rounds, Measured::p99),
                (long) median(rounds, Measured::requests),
                (long) median(rounds, Measured::failures));
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> number) {
        return rounds.stream().mapToDouble(number).sorted().toArray()[(rounds.size() - 1) / 2];
    }
}
