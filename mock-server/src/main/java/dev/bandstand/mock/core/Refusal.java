package dev.bandstand.mock.core;

import java.util.List;
import java.util.Map;

/**
 * An answer that the contract does not document but a real service may give, such as 401 for an unknown key. It carries
 * no stack: it is an answer, not a failure of the mock.
 */
public final class Refusal extends RuntimeException {

    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final transient Map<String, String> headers;
    private final transient List<Object> place;

    /** A refusal with a sentence for the body. */
    public Refusal(int status, String detail) {
        this(status, detail, Map.of());
    }

    /** A refusal of a value in the request, reported in the form of a validation error. */
    public static Refusal invalid(List<Object> place, String detail) {
        return new Refusal(UNPROCESSABLE, detail, Map.of(), place);
    }

    /** A refusal that sends headers too. */
    public Refusal(int status, String detail, Map<String, String> headers) {
        this(status, detail, headers, List.of());
    }

    private Refusal(int status, String detail, Map<String, String> headers, List<Object> place) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.place = List.copyOf(place);
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The sentence for the body. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The place of the fault in the request, such as {@code query}, {@code cursor}; empty when that is not reported. */
    public List<Object> place() {
        return place;
    }

    /** Headers of the answer beside the usual ones. */
    public Map<String, String> headers() {
        return headers;
    }
}
