package dev.bandstand.kit.verdict;

import java.util.Locale;

/**
 * A profile that a run holds the target to.
 *
 * @param source why
 */
public record Claim(String profile, Source source) {

    /** The reason for the claim of a profile. */
    public enum Source {
        /** It was named. */
        DECLARED,
        /** The means to judge it were given. */
        DEFAULT,
        /** The target was seen to have it. */
        DISCOVERED;

        /** As reports write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
