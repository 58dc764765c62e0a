package dev.bandstand.mock.nemo.model;

import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;

/** The constants of the NeMo Platform Jobs contract. */
public final class NemoContract {

    /** The name of the contract. */
    public static final String NAME = "nemo-jobs";

    /** The jobs, as {@code job.yaml} tells them. */
    public static final JobModel MODEL = Contract.shippedModel(NAME);

    /** The header with the name of the world. The contract itself has no API key. */
    public static final String WORLD_HEADER = "X-Bandstand-World";

    /** The world of callers that name none. */
    public static final String DEFAULT_WORLD = "default";

    private NemoContract() {}
}
