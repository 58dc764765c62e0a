package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.nemo.model.JobEvent;
import java.util.Optional;

/** What of an accepted call is taken down in the log of its job. */
@FunctionalInterface
public interface EventFilter {

    /** All of it. */
    EventFilter ALL = (seen, accepted) -> Optional.of(accepted);

    /** What is written; nothing when the call is forgotten. */
    Optional<JobEvent> filtered(NemoJobAt seen, JobEvent accepted);
}
