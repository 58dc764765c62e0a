package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one read shows of a job, as far as driving it needs to know. Judging reads the answers itself.
 *
 * @param bandsDone how many parts of its work are done
 * @param rows how many rows the page has
 * @param nextCursor reads on
 * @param pages how many pages there are in the end, once the target tells
 * @param credits what the job was charged for, once the target tells
 */
public record Snapshot(
        JobState state,
        OptionalInt bandsDone,
        OptionalInt processed,
        int rows,
        Optional<String> nextCursor,
        OptionalInt pages,
        OptionalInt credits) {

    /** What is known of a job that was not read yet and is said to be in a state. */
    static Snapshot in(JobState state) {
        OptionalInt unknown = OptionalInt.empty();
        return new Snapshot(state, unknown, unknown, 0, Optional.empty(), unknown, unknown);
    }

    /** Whether the job has moved on since the other read. */
    boolean differs(Snapshot other) {
        return state != other.state || !bandsDone.equals(other.bandsDone) || !processed.equals(other.processed);
    }
}
