package dev.bandstand.mock.base;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 250ms}, {@code 1.5s}, {@code 2m}, {@code 1h}, or {@code PT1M30S}. */
public final class Durations {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms",
            Duration.ofMillis(1),
            "s",
            Duration.ofSeconds(1),
            "m",
            Duration.ofMinutes(1),
            "h",
            Duration.ofHours(1));

    private static final int NANO_DIGITS = 9;

    /** A hundred years: sums of some of them stay far from what instants can hold. */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /**
     * Reads a length of time.
     *
     * @throws InvalidSetting when it is not one, is negative or longer than 36500 days
     */
    public static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            return shortForm(text, matcher.group(1), UNITS.get(matcher.group(2)));
        }
        try {
            Duration parsed = Duration.parse(text);
            if (!parsed.isNegative()) {
                return bounded(text, parsed);
            }
        } catch (DateTimeParseException notIso) {
            // told below, with what would be right
        }
        throw new InvalidSetting(
                "\"%s\" is not a duration. Write it like 250ms, 1.5s, 2m, 1h or PT1M30S.".formatted(text));
    }

    private static Duration shortForm(String text, String number, Duration unit) {
        BigDecimal nanos = BigDecimal.valueOf(unit.toNanos()).multiply(new BigDecimal(number));
        long seconds = nanos.movePointLeft(NANO_DIGITS).longValue();
        return bounded(
                text,
                Duration.ofSeconds(
                        seconds,
                        nanos.subtract(BigDecimal.valueOf(seconds, -NANO_DIGITS))
                                .longValue()));
    }

    private static Duration bounded(String text, Duration duration) {
        if (duration.compareTo(LONGEST) > 0) {
            throw new InvalidSetting(String.format(
                    Locale.ROOT, "\"%s\" is too long. A duration is at most %d days.", text, LONGEST.toDays()));
        }
        return duration;
    }
}
