package dev.bandstand.mock.http.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.violation.Violation;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Finds values that are legal in JSON and that no contract means: half characters, and numbers beyond all numbers. */
final class BodyValues {

    private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    private final Deque<Object> place = new ArrayDeque<>();
    private final List<Violation> found = new ArrayList<>();
    private int more;

    private BodyValues(List<Object> place) {
        this.place.addAll(place);
    }

    static List<Violation> violations(JsonNode body, List<Object> place) {
        BodyValues values = new BodyValues(place);
        values.look(body);
        if (values.more > 0) {
            values.found.add(Violation.more(values.more, place));
        }
        return values.found;
    }

    private void look(JsonNode node) {
        if (node.isTextual() && !utf8.canEncode(node.textValue())) {
            add("string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string", node);
        } else if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            add("finite_number", "Input should be a finite number", node);
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                step(member.getKey(), member.getValue());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                step(i, node.get(i));
            }
        }
    }

    private void step(Object segment, JsonNode child) {
        place.addLast(segment);
        look(child);
        place.removeLast();
    }

    private void add(String type, String message, JsonNode node) {
        if (found.size() < Violation.MOST) {
            found.add(new Violation(type, List.copyOf(place), message, node, Map.of()));
        } else {
            more++;
        }
    }
}
