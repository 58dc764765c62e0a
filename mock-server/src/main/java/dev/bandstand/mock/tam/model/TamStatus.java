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

    /** Returns true if the build has ended for good. */
    public boolean terminal() {
        return this == CANCELLED || this == COMPLETED || this == FAILED;
    }

    /** Returns true if the job does not change until a command arrives; the delivered companies are then charged. */
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
