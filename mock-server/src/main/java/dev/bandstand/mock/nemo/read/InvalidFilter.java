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
        return new InvalidFilter(
                true, "Unknown filter field '%s'. Valid fields: %s".formatted(member, JobFilter.FIELDS));
    }

    /** It compares in a way that does not exist. */
    static InvalidFilter unknownOperator(String operator) {
        return new InvalidFilter(true, "Cannot filter by '%s'".formatted(operator));
    }

    /** It cannot be read at all. */
    static InvalidFilter malformed(String message) {
        return new InvalidFilter(true, message);
    }

    /** The condition on a member makes no sense. */
    static InvalidFilter senseless(String message) {
        return new InvalidFilter(false, message);
    }

    /** It asks for what does not exist or cannot be read, rather than for a value that makes no sense. */
    public boolean isUnknown() {
        return unknown;
    }

    /** The sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
