package dev.bandstand.mock.override;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.edit.MemberPath;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The change of an answer.
 *
 * @param status its status code
 * @param performs true when the operation takes place; otherwise the answer stands in its place
 * @param headers its header fields, by name; empty where one is removed
 * @param body its JSON body
 * @param text its body as text
 * @param patch a merge patch (RFC 7396) for its body
 * @param set members of its body
 * @param delay how long it is held back, in real time
 */
public record AnswerChange(
        Optional<Integer> status,
        boolean performs,
        Map<String, Optional<String>> headers,
        Optional<ObjectNode> body,
        Optional<String> text,
        Optional<ObjectNode> patch,
        Map<MemberPath, JsonNode> set,
        Duration delay) {

    private static final int ERROR = 400;

    /** The answer has a body of its own, of which nothing is left of the former one. */
    public boolean replacesBody() {
        return body.isPresent() || text.isPresent();
    }

    /** The status makes an error of what was a success, so that the body of the success cannot stay. */
    public boolean makesError(int former) {
        return !replacesBody() && former < ERROR && status.orElse(former) >= ERROR;
    }

    /** An answer of this status is changed, where nothing else is said about that. */
    boolean appliesTo(int former) {
        return status.isPresent() || replacesBody() || former < ERROR;
    }

    boolean changesNothing() {
        return status.isEmpty()
                && headers.isEmpty()
                && !replacesBody()
                && patch.isEmpty()
                && set.isEmpty()
                && delay.isZero();
    }

    static boolean isError(int status) {
        return status >= ERROR;
    }
}
