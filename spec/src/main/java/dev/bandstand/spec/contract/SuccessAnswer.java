package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an operation that succeeds.
 *
 * @param status the status code; 0 when a policy decides
 * @param policy the policy that decides the status code, if one does
 * @param body the template that stands in place of the body of the job; a null node for no body
 * @param headers templates of headers, by name
 */
public record SuccessAnswer(
        int status, Optional<String> policy, @Nullable JsonNode body, Map<String, String> headers) {

    public SuccessAnswer {
        headers = Map.copyOf(headers);
    }
}
