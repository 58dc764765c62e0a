package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A filter as one JSON object, however it was sent: member by member ({@code filter[name][$like]=a}, with or without the
 * dollar sign) or as JSON text ({@code filter={"name":"a"}}).
 */
final class FilterTree {

    private static final Set<String> OPERATORS =
            Set.of("eq", "ne", "like", "in", "nin", "gt", "gte", "lt", "lte", "and", "or", "not");

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
        return withDollars(tree);
    }

    /** The members that were sent one by one. */
    static ObjectNode members(Map<String, List<String>> sent) {
        ObjectNode tree = JsonCodec.MAPPER.createObjectNode();
        sent.forEach((key, values) -> {
            if (!key.isEmpty()) {
                put(tree, List.of(key.split("[\\[\\]]+")), values);
            }
        });
        return tree;
    }

    private static ObjectNode parsed(String text) {
        try {
            if (text.startsWith("{") && JsonCodec.MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            // told below
        }
        throw InvalidFilter.malformed(
                "The filter is not a JSON object, such as {\"name\": \"my-job\"}. Or send its members one by one: filter[name]=my-job");
    }

    private static ObjectNode withDollars(ObjectNode tree) {
        ObjectNode told = JsonCodec.MAPPER.createObjectNode();
        tree.properties().forEach(each -> {
            String name = each.getKey();
            String member = OPERATORS.contains(name) ? "$" + name : name;
            told.set(member, withDollars(each.getValue()));
        });
        return told;
    }

    private static JsonNode withDollars(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return withDollars(object);
        }
        if (node.isArray()) {
            ArrayNode all = JsonCodec.MAPPER.createArrayNode();
            node.forEach(each -> all.add(withDollars(each)));
            return all;
        }
        return node;
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
            return JsonNodeFactory.instance.textNode(values.getFirst());
        }
        ArrayNode all = JsonCodec.MAPPER.createArrayNode();
        values.forEach(all::add);
        return all;
    }
}
