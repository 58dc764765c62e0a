package dev.bandstand.mock.nemo.read;

/** A filter cannot be used. The message is a sentence for the caller. */
public final class InvalidFilter extends RuntimeException {

    private final boolean unknown;

    private InvalidFilter(boolean unknown, String message) {
        super(message, null, false, false);
        this.unknown = unknown;
    }

    /** It speaks of a member that cannot be filtered by. */
    static InvalidFilter unknown(String member) {
        return new InvalidFilter(true, "Cannot filter by '%s'".formatted(member));
    }

    /** What it says of a member makes no sense. */
    static InvalidFilter senseless(String message) {
        return new InvalidFilter(false, message);
    }

    /** Whether it speaks of a member that cannot be filtered by. */
    public boolean isUnknown() {
        return unknown;
    }

    /** The sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
