package dev.bandstand.mock.base;

/** Something that the user set cannot be used. The message is a sentence for the user. */
public final class InvalidSetting extends RuntimeException {

    /** A sentence that says what was wrong and what would be right. */
    public InvalidSetting(String message) {
        super(message);
    }

    /** The same, with what lies beneath. */
    public InvalidSetting(String message, Throwable cause) {
        super(message, cause);
    }
}
