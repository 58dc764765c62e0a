package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Knows a contract's document and nothing of its jobs: what it answers has the right form and no memory.
 *
 * @param examples true if it gives the example of an answer where the document has one
 */
record SchemaServer(JsonNode document, boolean examples, RandomGenerator random) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final int MOST_ITEMS = 3;

    static SchemaServer of(String contract, boolean examples, RandomGenerator random) {
        String path = "/contracts/" + contract + "/openapi.yaml";
        try (@Nullable InputStream in = SchemaServer.class.getResourceAsStream(path)) {
            return new SchemaServer(new YAMLMapper().readTree(in), examples, random);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    Reply answer(Ask ask) {
        return operation(ask).map(this::answer).orElseGet(() -> Reply.of(404, "{\"detail\":\"Not Found\"}"));
    }

    private Optional<JsonNode> operation(Ask ask) {
        String path = ask.target().split("\\?", 2)[0];
        return document.path("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(entry -> entry.getValue().path(ask.method().toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private Reply answer(JsonNode operation) {
        Map.Entry<String, JsonNode> success = operation.path("responses").properties().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow();
        JsonNode content = resolved(success.getValue()).path("content").path("application/json");
        int status = Integer.parseInt(success.getKey());
        return Reply.of(status, content.isMissingNode() ? "" : body(content).toString());
    }

    private JsonNode body(JsonNode content) {
        return examples && content.has("example") ? content.get("example") : drawn(content.path("schema"), 0);
    }

    private JsonNode drawn(JsonNode unresolved, int depth) {
        JsonNode schema = resolved(unresolved);
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return drawn(depth > DEEPEST ? last(schema.get(choice)) : any(schema.get(choice)), depth);
            }
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        return schema.has("enum") ? any(schema.get("enum")) : typed(schema, depth);
    }

    private JsonNode typed(JsonNode schema, int depth) {
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt() + random.nextInt(100));
            case "number" -> JSON.numberNode(random.nextInt(100) / 4.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) || (depth <= DEEPEST && random.nextBoolean())) {
                object.set(member.getKey(), drawn(member.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt();
        int size = depth > DEEPEST ? least : least + random.nextInt(MOST_ITEMS);
        for (int i = 0; i < size; i++) {
            array.add(drawn(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema) {
        return schema.path("format").asText().equals("date-time")
                ? String.format(Locale.ROOT, "2026-11-23T10:15:%02dZ", random.nextInt(60))
                : "w" + Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX);
    }

    private JsonNode any(JsonNode array) {
        return array.get(random.nextInt(array.size()));
    }

    private static JsonNode last(JsonNode array) {
        return array.get(array.size() - 1);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
