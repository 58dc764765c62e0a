package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.util.List;
import java.util.Map;

/**
 * A filter as one JSON object, however it was sent: member by member ({@code filter[name][$like]=a}) or as JSON text
 * ({@code filter={"name":"a"}}).
 */
final class FilterTree {

    private FilterTree() {}

    static ObjectNode of(Map<String, List<String>> sent) {
        ObjectNode tree = JsonCodec.MAPPER.createObjectNode();
        sent.forEach((key, values) -> {
            if (key.isEmpty()) {
                tree.setAll(parsed(values.getLast()));
            } else {
                put(tree, List.of(key.split("[\\[\\]]+")), values);
            }
        });
        return tree;
    }

    private static ObjectNode parsed(String text) {
        try {
            if (JsonCodec.MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            // told below
        }
        throw InvalidFilter.senseless("The filter is not a JSON object");
    }

    private static void put(ObjectNode tree, List<String> path, List<String> values) {
        ObjectNode place = tree;
        for (String member : path.subList(0, Math.max(0, path.size() - 1))) {
            JsonNode next = place.get(member);
            place = next instanceof ObjectNode known ? known : place.putObject(member);
        }
        place.set(path.isEmpty() ? "" : path.getLast(), value(values));
    }

    private static JsonNode value(List<String> values) {
        if (values.size() == 1) {
            return JsonCodec.MAPPER.getNodeFactory().textNode(values.getFirst());
        }
        ArrayNode all = JsonCodec.MAPPER.createArrayNode();
        values.forEach(all::add);
        return all;
    }
}
