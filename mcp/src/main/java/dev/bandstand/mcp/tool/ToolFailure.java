package dev.bandstand.mcp.tool;

/** A tool cannot do what it was asked for. The message tells the caller what was wrong and what to do. */
public final class ToolFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ToolFailure(String message) {
        super(message);
    }

    /** The message, which is never missing. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
