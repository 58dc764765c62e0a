package dev.bandstand.mock.tam;

import dev.bandstand.mock.policy.Policies;
import java.time.Instant;

/**
 * A job as it is looked at.
 *
 * @param timeline its course
 * @param at when it is looked at
 * @param snapshot what its course shows then
 * @param policies the readings of silent points that hold for it
 */
record Sight(TamJob job, Timeline timeline, Instant at, Snapshot snapshot, Policies policies) {

    boolean reads(TamPolicy policy, String reading) {
        return policies.is(policy, reading);
    }

    Sight showing(Snapshot other) {
        return new Sight(job, timeline, at, other, policies);
    }
}
