package dev.bandstand.kit.replay;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a recording.
 *
 * @param number its place in the recording, from 1
 * @param label what it is for; empty when the recording does not say
 * @param target path and query, as they were sent
 * @param body the body as it was sent; null for none
 * @param answer what the recorded service answered; empty for a call that is only sent
 */
public record RecordedCall(
        int number,
        String label,
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String body,
        Optional<Answer> answer) {

    /**
     * An answer.
     *
     * @param headers by name in lower case
     * @param body the body as text; empty for none
     */
    public record Answer(int status, Map<String, String> headers, String body) {}
}
