package dev.bandstand.mock.base;

import dev.bandstand.spec.Durations;
import java.time.Duration;

/** A length of time in a setting or a call. */
public final class DurationSetting {

    private DurationSetting() {}

    /**
     * Reads a length of time.
     *
     * @throws InvalidSetting when it is not one, is negative or longer than {@link Durations#LONGEST}
     */
    public static Duration parse(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException refused) {
            throw new InvalidSetting(refused.getMessage() + ".");
        }
    }
}
