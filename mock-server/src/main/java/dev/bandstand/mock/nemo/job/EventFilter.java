package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.nemo.model.JobEvent;
import java.util.Optional;

/** Decides which part of an accepted call the log of its job records. */
@FunctionalInterface
public interface EventFilter {

    /** All of it. */
    EventFilter ALL = (seen, accepted) -> Optional.of(accepted);

    /** Returns the event to record; empty when the call is not recorded. */
    Optional<JobEvent> filtered(NemoJobAt seen, JobEvent accepted);
}
