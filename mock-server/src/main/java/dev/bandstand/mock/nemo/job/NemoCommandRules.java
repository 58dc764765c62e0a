package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.policy.Policies;

/** Decides on the calls that steer a job. */
@FunctionalInterface
public interface NemoCommandRules {

    /**
     * The table of the contract, by the state of the step in work. A cell names the state that the step moves to;
     * {@code stay} changes nothing; {@code stay?} and {@code refuse?} leave it to a policy.
     */
    NemoCommandRules DOCUMENTED = NemoCommandTable.parse("""
            step        pause    resume    cancel
            created     pausing  stay?     cancelled
            pending     pausing  stay?     cancelling
            active      pausing  stay?     cancelling
            pausing     stay     stay?     refuse?
            paused      stay     resuming  cancelling
            resuming    stay?    stay      cancelling
            cancelling  stay?    stay?     stay
            cancelled   stay?    stay?     stay?
            completed   stay?    stay?     stay?
            error       stay?    stay?     stay?
            """);

    CommandOutcome decide(JobPlan plan, NemoJobState job, JobCommand control, Policies policies);
}
