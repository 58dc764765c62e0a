package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.policy.Policies;

/** Decides on the calls that steer a job. */
@FunctionalInterface
public interface NemoCommandRules {

    /** By the table of the contract, in the row for the state of the step in work. */
    NemoCommandRules DOCUMENTED = new DocumentedCommandRules();

    CommandOutcome decide(JobPlan plan, NemoJobState job, JobCommand control, Policies policies);
}
