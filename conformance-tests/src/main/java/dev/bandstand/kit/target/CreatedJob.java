package dev.bandstand.kit.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.trace.Exchange.Answered;
import java.util.Optional;

/** The id of the job that an answer speaks of. */
public final class CreatedJob {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CreatedJob() {}

    /** The id, where the body names one. */
    public static Optional<String> in(Answered answered, String member) {
        try {
            JsonNode id = JSON.readTree(answered.body()).path(member);
            return id.isTextual() ? Optional.of(id.asText()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
