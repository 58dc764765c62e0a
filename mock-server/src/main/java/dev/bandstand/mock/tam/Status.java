package dev.bandstand.mock.tam;

import java.util.Locale;
import java.util.Optional;

/** The statuses of a build. */
enum Status {
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
    String word() {
        return word;
    }

    /** Whether the build has ended for good. */
    boolean terminal() {
        return this == CANCELLED || this == COMPLETED || this == FAILED;
    }

    /** Whether nothing moves until somebody asks for it: what was delivered is then charged. */
    boolean settled() {
        return this == PAUSED || terminal();
    }

    static Optional<Status> of(String word) {
        for (Status each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
