package dev.bandstand.mock.base;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
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

    private Durations() {}

    /**
     * Reads a length of time.
     *
     * @throws InvalidSetting when it is not one, or is negative
     */
    public static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            BigDecimal unit = BigDecimal.valueOf(UNITS.get(matcher.group(2)).toNanos());
            return Duration.ofNanos(
                    unit.multiply(new BigDecimal(matcher.group(1))).longValue());
        }
        try {
            Duration parsed = Duration.parse(text);
            if (!parsed.isNegative()) {
                return parsed;
            }
        } catch (DateTimeParseException notIso) {
            // told below, with what would be right
        }
        throw new InvalidSetting(
                "\"%s\" is not a duration. Write it like 250ms, 1.5s, 2m, 1h or PT1M30S.".formatted(text));
    }
}
