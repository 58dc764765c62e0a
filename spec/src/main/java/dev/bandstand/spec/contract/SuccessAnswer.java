package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param in the answer about a job in some states, by state
 */
public record SuccessAnswer(
        int status,
        Optional<String> policy,
        @Nullable JsonNode body,
        Map<String, String> headers,
        Map<String, SuccessAnswer> in) {

    public SuccessAnswer {
        headers = Map.copyOf(headers);
        in = Collections.unmodifiableMap(new LinkedHashMap<>(in));
    }

    /** The answer about a job in a state. */
    public SuccessAnswer in(String state) {
        return in.getOrDefault(state, this);
    }
}
