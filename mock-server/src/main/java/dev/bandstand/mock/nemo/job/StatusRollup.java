package dev.bandstand.mock.nemo.job;

import dev.bandstand.contract.nemo.PlatformJobStatus;

/** Derives the state of a job from that of a step. A move that the table does not allow is left out silently. */
public final class StatusRollup {

    private StatusRollup() {}

    /**
     * The state of the job once a step has moved.
     *
     * @param step the number of the step, from 1
     * @param steps how many steps the job has
     */
    public static PlatformJobStatus after(PlatformJobStatus job, int step, PlatformJobStatus moved, int steps) {
        PlatformJobStatus wanted = switch (moved) {
            case CREATED -> job;
            case PENDING -> step == 1 ? moved : job;
            case COMPLETED -> step == steps ? moved : job;
            default -> moved;
        };
        return StatusTransitions.allowed(job, wanted) ? wanted : job;
    }
}
