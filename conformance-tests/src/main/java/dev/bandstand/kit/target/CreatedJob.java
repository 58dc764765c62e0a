package dev.bandstand.kit.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.trace.Exchange.Answered;
import java.util.Optional;

/** The id of the job that an answer speaks of. */
public final class CreatedJob {

    private CreatedJob() {}

    /** The id, where the body names one. */
    public static Optional<String> in(Answered answered, String member) {
        JsonNode id = answered.json().path(member);
        return id.isTextual() ? Optional.of(id.asText()) : Optional.empty();
    }
}
