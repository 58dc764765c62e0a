package dev.bandstand.mock.tam.model;

/** The constants of the TAM Builder contract. */
public final class TamContract {

    /** The name of the contract. */
    public static final String NAME = "openfunnel-tam";

    /** The header with the API key, which is also the name of the world. */
    public static final String KEY_HEADER = "X-API-Key";

    /** The world of callers without an API key. */
    public static final String NO_KEY = "-";

    private TamContract() {}
}
