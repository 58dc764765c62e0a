package dev.bandstand.kit.job;

import dev.bandstand.kit.trace.Exchange.Answered;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The time for which an answer asks to stay away: a number of seconds or a date. */
final class RetryAfter {

    /** Stands for numbers of more digits than anybody means. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    private RetryAfter() {}

    static Optional<Duration> of(Answered answered, Instant now) {
        return answered.header("retry-after").map(String::strip).flatMap(value -> delay(value, now));
    }

    private static Optional<Duration> delay(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(value)));
        }
        if (value.matches("\\d+")) {
            return Optional.of(LONGEST);
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
