package dev.bandstand.mock.tam.deviation;

import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.message.IncomingRequest;
import java.util.Optional;

/** Knows whose job an id is, for servers that fail to keep their users apart. */
@FunctionalInterface
public interface JobOwners {

    Optional<JobKey> of(String id);

    /** The owner of the job that a request addresses. */
    default Optional<JobKey> addressed(IncomingRequest request) {
        String[] parts = request.path().split("/", -1);
        return parts.length > 5 ? of(parts[5]) : Optional.empty();
    }
}
