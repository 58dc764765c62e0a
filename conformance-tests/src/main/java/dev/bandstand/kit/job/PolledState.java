package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The state of a job in one read, as far as driving it needs to know. Judging reads the answers itself.
 *
 * @param bandsDone how many parts of its work are done
 * @param rows how many rows the page has
 * @param nextCursor reads on
 * @param pages how many pages there are in the end, once the target tells
 * @param credits what the job was charged for, once the target tells
 */
public record PolledState(
        JobState state,
        OptionalInt bandsDone,
        OptionalInt processed,
        int rows,
        Optional<String> nextCursor,
        OptionalInt pages,
        OptionalInt credits) {

    /** Returns the snapshot of a job that was not read yet and is said to be in a state. */
    static PolledState in(JobState state) {
        OptionalInt unknown = OptionalInt.empty();
        return new PolledState(state, unknown, unknown, 0, Optional.empty(), unknown, unknown);
    }

    /** The progress of the job. */
    Progress progress() {
        return new Progress(state, bandsDone, processed);
    }

    /** The values that change when a job moves on. */
    record Progress(JobState state, OptionalInt bandsDone, OptionalInt processed) {}
}
