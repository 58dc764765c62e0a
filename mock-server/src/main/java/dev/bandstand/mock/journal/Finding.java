package dev.bandstand.mock.journal;

import java.util.Locale;

/**
 * A way in which a call breaks the contract.
 *
 * @param text where and how
 */
public record Finding(Side side, String text) {

    /** The side that breaks the contract. */
    public enum Side {
        REQUEST,
        ANSWER
    }

    /** Returns the finding as a sentence: side, place and fault. */
    public String sentence() {
        return side.name().toLowerCase(Locale.ROOT) + ": " + text;
    }
}
