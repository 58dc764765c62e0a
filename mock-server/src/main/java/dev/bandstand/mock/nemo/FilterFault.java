package dev.bandstand.mock.nemo;

/** A filter cannot be used. The message is a sentence for the caller. */
final class FilterFault extends RuntimeException {

    private final boolean unknown;

    private FilterFault(boolean unknown, String message) {
        super(message, null, false, false);
        this.unknown = unknown;
    }

    /** It speaks of a member that cannot be filtered by. */
    static FilterFault unknown(String member) {
        return new FilterFault(true, "Cannot filter by '%s'".formatted(member));
    }

    /** What it says of a member makes no sense. */
    static FilterFault senseless(String message) {
        return new FilterFault(false, message);
    }

    /** Whether it speaks of a member that cannot be filtered by. */
    boolean isUnknown() {
        return unknown;
    }

    /** The sentence. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
