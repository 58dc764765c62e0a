package dev.bandstand.mock.tam.model;

import java.util.Locale;
import java.util.Optional;

/** The statuses of a build. */
public enum TamStatus {
    PENDING,
    RUNNING,
    PAUSING,
    PAUSED,
    CANCELLING,
    CANCELLED,
    COMPLETED,
    FAILED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word as the contract writes it. */
    public String word() {
        return word;
    }

    /** Whether the build has ended for good. */
    public boolean terminal() {
        return this == CANCELLED || this == COMPLETED || this == FAILED;
    }

    /** Whether nothing moves until somebody asks for it: what was delivered is then charged. */
    public boolean settled() {
        return this == PAUSED || terminal();
    }

    public static Optional<TamStatus> of(String word) {
        for (TamStatus each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
