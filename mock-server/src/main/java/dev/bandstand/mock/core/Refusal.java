package dev.bandstand.mock.core;

import java.util.Map;

/**
 * An answer that the contract does not document but a real service may give, such as 401 for an unknown key. It carries
 * no stack: it is an answer, not a failure of the mock.
 */
public final class Refusal extends RuntimeException {

    private final int status;
    private final transient Map<String, String> headers;

    /** A refusal with a sentence for the body. */
    public Refusal(int status, String detail) {
        this(status, detail, Map.of());
    }

    /** A refusal that sends headers too. */
    public Refusal(int status, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The sentence for the body. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Headers of the answer beside the usual ones. */
    public Map<String, String> headers() {
        return headers;
    }
}
