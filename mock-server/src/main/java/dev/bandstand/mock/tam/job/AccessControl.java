package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobKey;

/** Decides who may do what. */
public interface AccessControl {

    /**
     * Looks at a request before it is held against the contract.
     *
     * @throws dev.bandstand.mock.core.Refusal when its key is missing and that is reported so early
     */
    void admit(ApiCall call);

    /**
     * Looks at the key of a request that has the documented form.
     *
     * @throws dev.bandstand.mock.core.Refusal when the key is not one of ours
     */
    void authenticate(ApiCall call);

    /** The job that a caller means by an id. */
    JobKey locate(ApiCall call, String id);
}
