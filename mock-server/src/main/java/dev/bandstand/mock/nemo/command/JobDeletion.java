package dev.bandstand.mock.nemo.command;

import dev.bandstand.mock.core.Jobs.Decision;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.StatusTransitions;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.nemo.read.CallerJobs;

/** Deletes jobs. */
public record JobDeletion(CallerJobs callerJobs) {

    /** The result of a deletion. */
    public enum Outcome {
        DONE,
        STILL_WORKING,
        MISSING
    }

    public Outcome remove(String workspace, String name) {
        return callerJobs.change(workspace, name, this::decided).orElse(Outcome.MISSING);
    }

    private Decision<Outcome> decided(NemoJobAt seen) {
        boolean refused = callerJobs.call().policies().is(NemoPolicy.DELETE_ACTIVE, "conflict")
                && !StatusTransitions.isFinal(seen.status());
        return refused
                ? Decision.unchanged(Outcome.STILL_WORKING)
                : callerJobs.accept(seen, new JobEvent.Deleted(), after -> Outcome.DONE);
    }
}
