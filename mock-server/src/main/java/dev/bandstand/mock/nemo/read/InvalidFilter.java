package dev.bandstand.mock.nemo.read;

/** A filter cannot be used. The message is a sentence for the caller. */
public final class InvalidFilter extends RuntimeException {

    private final int status;
    private final boolean failing;

    private InvalidFilter(int status, boolean failing, String message) {
        super(message, null, false, false);
        this.status = status;
        this.failing = failing;
    }

    /** It cannot be read, or asks for a member or operator that does not exist. */
    static InvalidFilter malformed(String message) {
        return new InvalidFilter(400, false, message);
    }

    /** The condition on a member makes no sense. */
    static InvalidFilter senseless(String message) {
        return new InvalidFilter(422, false, message);
    }

    /** The service of July 2026 does not notice and fails when it reads its store. */
    static InvalidFilter failing(int status, String message) {
        return new InvalidFilter(status, true, message);
    }

    /** The status code with which it is refused. */
    public int status() {
        return status;
    }

    /** The service of July 2026 fails with 500 instead. */
    public boolean isFailing() {
        return failing;
    }

    /** The sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
