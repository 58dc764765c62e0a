package dev.bandstand.mock.nemo.read;

import dev.bandstand.mock.nemo.model.Timestamps;
import java.time.Instant;
import java.util.Optional;

/**
 * A span of time between two instants, as instants are written.
 *
 * @param from the first instant that is in it
 * @param to the last instant that is in it
 */
record TimeSpan(Instant from, Instant to) {

    static final TimeSpan ALWAYS = new TimeSpan(Instant.MIN, Instant.MAX);

    /** The part of the span that fulfils a condition; empty when the condition is of another kind. */
    Optional<TimeSpan> within(JobFilter condition) {
        return condition instanceof JobFilter.Compare compare
                        && JobFields.isMoment(compare.field())
                        && compare.value().isTextual()
                ? JobFields.instant(compare.value().asText())
                        .map(bound -> bound.minus(JobFields.delay(compare.field())))
                        .flatMap(bound -> narrowed(compare.operator(), bound))
                : Optional.empty();
    }

    private Optional<TimeSpan> narrowed(String operator, Instant bound) {
        return switch (operator) {
            case "$gte" -> Optional.of(after(bound));
            case "$gt" -> Optional.of(after(bound.plusNanos(1)));
            case "$lte" -> Optional.of(before(bound));
            case "$lt" -> Optional.of(before(bound.minusNanos(1)));
            case "$eq" -> Optional.of(after(bound).before(bound));
            default -> Optional.empty();
        };
    }

    private TimeSpan after(Instant other) {
        return new TimeSpan(other.isAfter(from) ? other : from, to);
    }

    private TimeSpan before(Instant other) {
        return new TimeSpan(from, other.isBefore(to) ? other : to);
    }

    /** Negative when the job was created before the span, positive when after it. */
    int compare(JobRow row) {
        Instant birth = Timestamps.written(row.birth());
        return birth.isBefore(from) ? -1 : birth.isAfter(to) ? 1 : 0;
    }
}
