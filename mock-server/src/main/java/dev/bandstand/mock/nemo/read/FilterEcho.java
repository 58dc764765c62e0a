package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A filter as lists repeat it: every comparison with its operator, several conditions under {@code $and}. */
final class FilterEcho {

    private static final List<String> ORDER =
            List.of("workspace", "project", "name", "status", "source", "created_at", "updated_at");

    private FilterEcho() {}

    static ObjectNode of(ObjectNode filter) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(filter.properties());
        members.sort(Comparator.comparingInt(each -> place(each.getKey())));
        ObjectNode told = JsonCodec.MAPPER.createObjectNode();
        if (members.size() == 1) {
            told.setAll(condition(members.getFirst()));
        } else if (members.size() > 1) {
            ArrayNode all = told.putArray("$and");
            members.forEach(each -> all.add(condition(each)));
        }
        return told;
    }

    private static int place(String member) {
        int place = ORDER.indexOf(member);
        return place < 0 ? ORDER.size() : place;
    }

    private static ObjectNode condition(Map.Entry<String, JsonNode> member) {
        ObjectNode told = JsonCodec.MAPPER.createObjectNode();
        String name = member.getKey();
        JsonNode value = member.getValue();
        if (name.startsWith("$")) {
            told.set(name, logical(value));
        } else {
            told.set(JobFilter.field(name), value.isObject() ? comparisons((ObjectNode) value) : equality(name, value));
        }
        return told;
    }

    private static JsonNode logical(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return of(object);
        }
        ArrayNode all = JsonCodec.MAPPER.createArrayNode();
        value.forEach(each -> all.add(each instanceof ObjectNode object ? of(object) : each));
        return all;
    }

    private static ObjectNode comparisons(ObjectNode value) {
        ObjectNode told = JsonCodec.MAPPER.createObjectNode();
        value.properties()
                .forEach(each -> told.set(
                        each.getKey(), each.getKey().endsWith("in") ? list(each.getValue()) : each.getValue()));
        return told;
    }

    private static ObjectNode equality(String name, JsonNode value) {
        ObjectNode told = JsonCodec.MAPPER.createObjectNode();
        if (value.isTextual() && value.asText().isEmpty()) {
            told.putNull("$eq");
        } else {
            boolean several = name.equals("status") && value.asText().contains(",");
            told.set("$eq", several ? list(value) : value);
        }
        return told;
    }

    private static JsonNode list(JsonNode value) {
        ArrayNode all = JsonCodec.MAPPER.createArrayNode();
        FilterConditions.words(value).forEach(all::add);
        return all;
    }
}
