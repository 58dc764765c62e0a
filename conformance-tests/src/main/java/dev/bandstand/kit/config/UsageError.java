package dev.bandstand.kit.config;

/** A run was asked for in a way that cannot be followed. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, as sentences */
    public UsageError(String message) {
        super(message);
    }
}
