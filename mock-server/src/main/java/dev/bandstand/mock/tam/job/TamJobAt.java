package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.tam.model.TamPolicy;
import java.time.Instant;

/**
 * A job as it is looked at.
 *
 * @param timeline its timeline
 * @param at when it is looked at
 * @param snapshot what its timeline shows then
 * @param policies the policies of the job
 */
public record TamJobAt(TamJob job, TamTimeline timeline, Instant at, TamSnapshot snapshot, Policies policies) {

    public boolean choiceIs(TamPolicy policy, String choice) {
        return policies.is(policy, choice);
    }

    public TamJobAt showing(TamSnapshot other) {
        return new TamJobAt(job, timeline, at, other, policies);
    }
}
