package dev.bandstand.spec.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as contracts write them: {@code 250ms}, {@code 1.5s}, {@code 2m}, {@code 1h}, {@code 7d}, {@code PT1M30S}. */
public final class Durations {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private Durations() {}

    /**
     * Reads a length of time.
     *
     * @throws IllegalArgumentException when it is not one, or is negative or longer than a hundred years; the message is
     *     a sentence without its full stop
     */
    public static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        try {
            Duration parsed = matcher.matches()
                    ? Duration.ofNanos(new BigDecimal(matcher.group(1))
                            .multiply(BigDecimal.valueOf(
                                    UNITS.get(matcher.group(2)).toNanos()))
                            .longValueExact())
                    : Duration.parse(text);
            if (!parsed.isNegative() && parsed.compareTo(Duration.ofDays(36_525)) <= 0) {
                return parsed;
            }
        } catch (DateTimeParseException | ArithmeticException tooLongOrNone) {
            // told below, with what would be right
        }
        throw new IllegalArgumentException(
                "\"%s\" is no length of time. Write it like 250ms, 1.5s, 2m, 1h, 7d or PT1M30S".formatted(text));
    }
}
