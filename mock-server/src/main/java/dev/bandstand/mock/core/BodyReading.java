package dev.bandstand.mock.core;

/**
 * The reading of request bodies where the contract is silent.
 *
 * @param untypedIsJson a body without a Content-Type is taken for JSON
 * @param numbersFromText a whole number may be sent as a text, such as {@code "5"}
 */
public record BodyReading(boolean untypedIsJson, boolean numbersFromText) {

    /** JSON is JSON, and a text is a text. */
    public static final BodyReading PLAIN = new BodyReading(true, false);

    /** As a server does that is built with a recent FastAPI. */
    public static final BodyReading FASTAPI = new BodyReading(false, true);
}
