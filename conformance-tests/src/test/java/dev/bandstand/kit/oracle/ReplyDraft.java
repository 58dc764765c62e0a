package dev.bandstand.kit.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.trace.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer in the making: words of a line tell its code, its status, and what else is in it. */
abstract class ReplyDraft {

    static final JsonMapper JSON = new JsonMapper();

    final ObjectNode body;
    final Map<String, List<String>> headers = new HashMap<>(Map.of("content-type", List.of("application/json")));
    int status = 200;

    @Nullable String text;

    private final List<String> states;
    private boolean lost;

    /** @param states the words that a job's status can be */
    ReplyDraft(ObjectNode body, List<String> states) {
        this.body = body;
        this.states = states;
    }

    /** A word of the form {@code name=value}, or another one, with an empty value. */
    abstract void setting(String name, String value);

    /** The default where a line does not say it. */
    abstract String usualText();

    final void word(String word) {
        int equals = word.indexOf('=');
        if (word.startsWith("{")) {
            merge(word);
        } else if (word.matches("[1-5][0-9][0-9]")) {
            status = Integer.parseInt(word);
        } else if (word.equals("lost")) {
            lost = true;
        } else if (states.contains(word)) {
            body.put("status", word);
        } else {
            setting(equals < 0 ? word : word.substring(0, equals), word.substring(equals + 1));
        }
    }

    final Exchange.Reply reply() {
        return lost
                ? new Exchange.NoAnswer("timed out")
                : new Exchange.Answered(status, headers, text == null ? usualText() : text);
    }

    private void merge(String json) {
        try {
            body.setAll((ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
