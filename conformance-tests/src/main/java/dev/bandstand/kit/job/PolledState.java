package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The state of a job in one read, as far as driving it needs to know. Judging reads the answers itself.
 *
 * @param rows how many rows the page has
 * @param nextCursor reads on
 * @param numbers what else the target tells of the job
 */
public record PolledState(JobState state, int rows, Optional<String> nextCursor, Map<Amount, Integer> numbers) {

    /** An amount that an answer about a job may tell. */
    enum Amount {
        /** The parts of its work that are done. */
        STAGES_DONE,
        /** The rows that were made. */
        PROCESSED,
        /** The pages that there are in the end. */
        PAGES,
        /** The charge for the job. */
        CREDITS
    }

    public PolledState {
        numbers = Map.copyOf(numbers);
    }

    /** Returns the snapshot of a job that was not read yet and is said to be in a state. */
    static PolledState in(JobState state) {
        return new PolledState(state, 0, Optional.empty(), Map.of());
    }

    /** An amount, where the target told it. */
    OptionalInt number(Amount which) {
        Integer number = numbers.get(which);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The progress of the job. */
    Progress progress() {
        return new Progress(state, number(Amount.STAGES_DONE), number(Amount.PROCESSED));
    }

    /** The values that change when a job moves on. */
    record Progress(JobState state, OptionalInt stagesDone, OptionalInt processed) {}
}
