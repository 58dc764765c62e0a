package dev.bandstand.kit.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it.
 *
 * @param actor whose key was sent: {@code alice}, {@code bob}, {@code stranger} for a key that was made up, or
 *     {@code nobody} for a call without a key
 * @param operationId the operation in the contract, or empty when the request addresses none
 * @param job the id of the job that the path names or the answer created; null when there is none
 * @param sent when the request left, by the clock of the kit
 * @param received when the answer was complete or the wait for it ended
 */
public record Exchange(
        int number,
        String scenario,
        String actor,
        String operationId,
        @Nullable String job,
        Request request,
        Reply reply,
        Instant sent,
        Instant received)
        implements Entry {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A request as it was sent.
     *
     * @param target path and query as they were sent
     * @param headers names as they were sent; a key is replaced by a word of its own wherever it occurs, in answers too
     * @param body the body as text; null when none was sent
     */
    public record Request(
            String method,
            String target,
            Map<String, String> headers,
            @Nullable String body) {

        public Request {
            headers = Map.copyOf(headers);
        }

        /** The body read as JSON; missing when it is none. */
        public JsonNode json() {
            return body == null ? MissingNode.getInstance() : read(body);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** The answer, or the lack of one. */
    public sealed interface Reply permits Answered, NoAnswer {}

    /**
     * An HTTP answer.
     *
     * @param headers names in lower case
     * @param body the body as text after content decoding; empty when there was none
     */
    public record Answered(int status, Map<String, List<String>> headers, String body) implements Reply {

        public Answered {
            headers = Map.copyOf(headers);
        }

        /** The body read as JSON; missing when it is none. */
        public JsonNode json() {
            return read(body);
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
        }
    }

    /**
     * The connection failed or the time allowed for the answer ran out; whether the server acted is not known.
     *
     * @param reason what the client saw
     */
    public record NoAnswer(String reason) implements Reply {}

    /** The status code; 0 when there was no answer. */
    public int status() {
        return reply instanceof Answered answered ? answered.status() : 0;
    }

    /** The body of the answer read as JSON; missing when there was no answer, or it is none. */
    public JsonNode json() {
        return reply instanceof Answered answered ? answered.json() : MissingNode.getInstance();
    }

    /** True if the two calls were under way at the same time, so that neither is known to be first. */
    public boolean overlaps(Exchange other) {
        return sent.isBefore(other.received) && other.sent.isBefore(received);
    }
}
