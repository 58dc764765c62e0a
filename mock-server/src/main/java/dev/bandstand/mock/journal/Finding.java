package dev.bandstand.mock.journal;

import java.util.Locale;

/**
 * A way in which a call breaks the contract.
 *
 * @param text where and how
 */
public record Finding(Side side, String text) {

    /** Who breaks it. */
    public enum Side {
        REQUEST,
        ANSWER
    }

    /** Who, where and how. */
    public String sentence() {
        return side.name().toLowerCase(Locale.ROOT) + ": " + text;
    }
}
