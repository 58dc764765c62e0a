package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A filter as one JSON object, however it was sent: member by member ({@code filter[name][$like]=a}, with or without the
 * dollar sign), as JSON text ({@code filter={"name":"a"}}), or in the language of {@link TextFilter}.
 */
final class FilterTree {

    private static final Set<String> OPERATORS =
            Set.of("eq", "like", "in", "nin", "gt", "gte", "lt", "lte", "and", "or", "not");

    /** The order in which the service was seen to repeat members that were sent one by one. */
    private static final List<String> ORDER =
            List.of("workspace", "project", "name", "status", "source", "created_at", "updated_at");

    private FilterTree() {}

    static ObjectNode of(Map<String, List<String>> sent) {
        List<String> whole = sent.get("");
        if (whole == null) {
            return withDollars(members(sent));
        }
        String text = whole.getLast();
        return text.startsWith("{") ? withDollars(json(text)) : TextFilter.parse(text);
    }

    /** The members that were sent one by one. */
    static ObjectNode members(Map<String, List<String>> sent) {
        ObjectNode tree = JsonCodec.MAPPER.createObjectNode();
        sent.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .sorted(Comparator.comparingInt(each -> place(each.getKey())))
                .forEach(each -> put(tree, List.of(each.getKey().split("[\\[\\]]+")), value(each.getValue())));
        return tree;
    }

    private static int place(String member) {
        int place = ORDER.indexOf(member.replaceFirst("].*", ""));
        return place < 0 ? ORDER.size() : place;
    }

    private static ObjectNode json(String text) {
        try {
            if (JsonCodec.MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            // refused below
        }
        throw InvalidFilter.malformed("Invalid JSON in filter parameter: " + text);
    }

    private static ObjectNode withDollars(ObjectNode tree) {
        ObjectNode echo = JsonCodec.MAPPER.createObjectNode();
        tree.properties().forEach(each -> {
            String name = each.getKey();
            String member = OPERATORS.contains(name) ? "$" + name : name;
            echo.set(member, withDollars(each.getValue()));
        });
        return echo;
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

    private static void put(ObjectNode tree, List<String> path, JsonNode value) {
        ObjectNode place = tree;
        for (String member : path.subList(0, Math.max(0, path.size() - 1))) {
            JsonNode next = place.get(member);
            place = next instanceof ObjectNode known ? known : place.putObject(member);
        }
        place.set(path.isEmpty() ? "" : path.getLast(), value);
    }

    /** One value, or several: sent several times, with commas between them, or as a JSON array. No text stands for null. */
    private static JsonNode value(List<String> values) {
        ArrayNode all = JsonCodec.MAPPER.createArrayNode();
        for (String each : values) {
            if (each.startsWith("{") || each.startsWith("[")) {
                all.add(nested(each));
            } else if (each.isEmpty()) {
                all.addNull();
            } else {
                for (String word : each.split(",", -1)) {
                    all.add(each.contains(",") ? word.strip() : word);
                }
            }
        }
        return all.size() == 1 ? all.get(0) : all;
    }

    private static JsonNode nested(String text) {
        try {
            return JsonCodec.MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw InvalidFilter.malformed(
                    "Invalid filter value: '%s'. Array and object values must be JSON, such as [\"item1\",\"item2\"]"
                            .formatted(text));
        }
    }
}
