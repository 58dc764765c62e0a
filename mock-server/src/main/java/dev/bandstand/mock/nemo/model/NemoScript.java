package dev.bandstand.mock.nemo.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a job: how it runs when no command changes it. Resolved when the job is created and kept with it.
 *
 * @param manual the platform moves nothing by itself: a worker reports each state. Only a staleness timeout that a step
 *     asks for is still watched
 * @param scheduling from created or resuming to pending
 * @param starting from pending to active
 * @param working from active to completed, for every step
 * @param stopping from pausing to paused, and from cancelling to cancelled
 * @param failure how a step fails; null when none does
 * @param silentStep the number, from 1, of a step that never ends nor gives a sign of life; null when there is none
 * @param pauseEndsInError the backend takes the stop signal of a pause for a failure
 * @param logLines lines that the task of a step writes while it works
 */
public record NemoScript(
        boolean manual,
        Duration scheduling,
        Duration starting,
        Duration working,
        Duration stopping,
        @Nullable Failure failure,
        @Nullable Integer silentStep,
        boolean pauseEndsInError,
        int logLines) {

    /**
     * A step that fails.
     *
     * @param step its number, from 1
     * @param after how long it works before
     */
    public record Failure(int step, Duration after, String message) {}

    /** The failure of a step, if it is the one that fails. */
    public Optional<Failure> failureOf(int step) {
        return Optional.ofNullable(failure).filter(each -> each.step() == step);
    }

    /** Returns true if a step never ends. */
    public boolean isSilent(int step) {
        return silentStep != null && silentStep == step;
    }
}
