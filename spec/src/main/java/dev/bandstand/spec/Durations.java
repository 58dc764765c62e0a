package dev.bandstand.spec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 250ms}, {@code 1.5s}, {@code 2m}, {@code 1h}, {@code 7d}, {@code PT1M30S}. */
public final class Durations {

    /** A hundred years: sums of some of them stay far from what instants can hold. */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private static final int NANO_DIGITS = 9;

    private Durations() {}

    /**
     * Reads a length of time.
     *
     * @throws IllegalArgumentException when it is not one, or is negative or longer than {@link #LONGEST}; the message is
     *     a sentence without its full stop
     */
    public static Duration parse(String text) {
        Duration parsed = read(text);
        if (parsed.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "\"%s\" is too long. A duration is at most %d days", text, LONGEST.toDays()));
        }
        return parsed;
    }

    private static Duration read(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            return times(new BigDecimal(matcher.group(1)), UNITS.get(matcher.group(2)));
        }
        try {
            Duration parsed = Duration.parse(text);
            if (!parsed.isNegative()) {
                return parsed;
            }
        } catch (DateTimeParseException notIso) {
            // reported below, with an example of a right one
        }
        throw new IllegalArgumentException(
                "\"%s\" is not a duration. Write it like 250ms, 1.5s, 2m, 1h, 7d or PT1M30S".formatted(text));
    }

    private static Duration times(BigDecimal number, Duration unit) {
        BigDecimal nanos = BigDecimal.valueOf(unit.toNanos()).multiply(number).setScale(0, RoundingMode.DOWN);
        BigDecimal seconds = nanos.movePointLeft(NANO_DIGITS).setScale(0, RoundingMode.DOWN);
        return Duration.ofSeconds(
                seconds.longValueExact(),
                nanos.subtract(seconds.movePointRight(NANO_DIGITS)).longValueExact());
    }
}
