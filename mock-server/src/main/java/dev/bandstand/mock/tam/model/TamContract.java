package dev.bandstand.mock.tam.model;

import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;

/** The constants of the TAM Builder contract. */
public final class TamContract {

    /** The name of the contract. */
    public static final String NAME = "openfunnel-tam";

    /** The jobs, as {@code job.yaml} tells them. */
    public static final JobModel MODEL = Contract.shippedModel(NAME);

    /** The header with the API key, which is also the name of the world. */
    public static final String KEY_HEADER = MODEL.caller().name();

    /** The world of callers without an API key. */
    public static final String NO_KEY = "-";

    private TamContract() {}
}
