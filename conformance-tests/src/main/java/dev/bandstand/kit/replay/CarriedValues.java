package dev.bandstand.kit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values that the server chose: what the recorded service called a thing, and what this one calls it. The tag {@code RUN} of
 * a recording stands for a text that is another at each replay, so that names are free.
 */
final class CarriedValues {

    /** The word in a recording that is replaced by the tag of the replay. */
    static final String RUN = "RUN";

    private static final int SHORTEST = 6;

    private final String tag;
    private final Map<String, String> here = new LinkedHashMap<>();

    CarriedValues(String tag) {
        this.tag = tag;
    }

    /** A text of the recording as it is sent now. */
    String sent(String recorded) {
        String text = recorded.replace(RUN, tag);
        for (Map.Entry<String, String> each : here.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    /** A text of this server in the words of the recording. */
    String recorded(String text) {
        String result = text;
        for (Map.Entry<String, String> each : here.entrySet()) {
            result = result.replace(each.getValue(), each.getKey());
        }
        return result.replace(tag, RUN);
    }

    /** Learns the ids, names and cursors that a server chose, which are those that the request does not hold. */
    void learn(RecordedCall call, JsonNode recorded, JsonNode here) {
        if (recorded.isObject() && here.isObject()) {
            recorded.properties().forEach(each -> {
                JsonNode other = here.path(each.getKey());
                if (chosen(each.getKey()) && each.getValue().isTextual() && other.isTextual()) {
                    learn(call, each.getValue().asText(), other.asText());
                } else {
                    learn(call, each.getValue(), other);
                }
            });
        } else if (recorded.isArray() && here.isArray()) {
            for (int at = 0; at < Math.min(recorded.size(), here.size()); at++) {
                learn(call, recorded.get(at), here.get(at));
            }
        }
    }

    private void learn(RecordedCall call, String recorded, String other) {
        boolean asked = call.target().contains(recorded)
                || (call.body() != null && call.body().contains(recorded));
        boolean masked = recorded.endsWith("ID") || recorded.contains(RUN);
        if (!recorded.equals(other)
                && recorded.length() >= SHORTEST
                && other.length() >= SHORTEST
                && !asked
                && !masked
                && !here.containsValue(other)) {
            here.putIfAbsent(recorded, other);
        }
    }

    private static boolean chosen(String member) {
        return member.equals("id")
                || member.endsWith("_id")
                || member.equals("name")
                || member.endsWith("cursor")
                || member.endsWith("_page")
                || member.endsWith("_url");
    }
}
