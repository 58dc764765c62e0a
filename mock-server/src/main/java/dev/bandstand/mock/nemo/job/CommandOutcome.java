package dev.bandstand.mock.nemo.job;

import dev.bandstand.contract.nemo.PlatformJobStatus;

/** The decision on a call that changes a job. */
public sealed interface CommandOutcome {

    /**
     * A step is moved.
     *
     * @param step the number of the step
     * @param to its state from then on
     * @param job the state of the job from then on
     */
    record Move(int step, PlatformJobStatus to, PlatformJobStatus job) implements CommandOutcome {}

    /** The call is answered with the job as it is. */
    record NoChange() implements CommandOutcome {}

    /**
     * The call is refused.
     *
     * @param from the state that does not allow the move
     * @param to the state that the call asks for
     */
    record Refuse(StepState from, PlatformJobStatus to) implements CommandOutcome {}
}
