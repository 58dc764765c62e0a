package dev.bandstand.mock.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests from an OpenAPI document: mostly what it asks for, with something odd in many places. */
final class DocumentFuzzer {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String RESETS_ALL = "/__bandstand/reset";
    private static final int DEEPEST = 8;

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "null",
            "-",
            "..",
            "a/b",
            "\u0000",
            "\u00e4\ud83d\ude80",
            "x".repeat(600),
            "9".repeat(40),
            "-1",
            "1e999999999",
            "true",
            "<b>",
            "'\"--",
            "{{x}}",
            "%s%n",
            "P1Y",
            "999999999h",
            "0000-00-00T00:00:00Z");

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999999",
            "-1e400",
            "123456789012345678901234567890",
            "0.1e-400",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "\"\\ud800\"",
            "{\"\":{\"\":null}}");

    private final JsonNode document;
    private final Random random;
    private final List<String> known;
    private final List<String[]> operations = new ArrayList<>();

    /**
     * A source of requests.
     *
     * @param contract the folder of the document
     * @param known names that exist, such as that of a job
     */
    DocumentFuzzer(String contract, Random random, List<String> known) throws IOException {
        this.random = random;
        this.known = known;
        try (InputStream in = DocumentFuzzer.class.getResourceAsStream("/contracts/" + contract + "/openapi.yaml")) {
            this.document = new YAMLMapper().readTree(in);
        }
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .filter(method -> !path.getKey().equals(RESETS_ALL))
                        .forEach(method -> operations.add(new String[] {method, path.getKey()})));
    }

    /** A request as bytes; its last header and its body are up to the caller's framing. */
    Generated next() {
        String[] operation = any(operations);
        JsonNode described = document.path("paths").path(operation[1]).path(operation[0]);
        return new Generated(
                operation[0].toUpperCase(Locale.ROOT),
                path(operation[1]) + query(described),
                odd(30) ? any(ODD_VALUES) : body(described));
    }

    private String path(String template) {
        Matcher parameters = PARAMETER.matcher(template);
        return parameters.replaceAll(found -> Matcher.quoteReplacement(encoded(odd(4) ? any(ODD_TEXTS) : any(known))));
    }

    private String query(JsonNode operation) {
        StringBuilder query = new StringBuilder();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(each);
            if (parameter.path("in").asText().equals("query") && odd(2)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(encoded(parameter.path("name").asText()))
                        .append('=')
                        .append(encoded(odd(3) ? any(ODD_TEXTS) : text(parameter.path("schema"))));
            }
        }
        return query.toString();
    }

    private String body(JsonNode operation) {
        JsonNode schema = resolved(operation.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
        if (schema.isMissingNode()) {
            return "";
        }
        String json = value(schema, 0).toString();
        return odd(4) ? json.replaceFirst(":[^,}\\]]*", Matcher.quoteReplacement(":" + any(ODD_VALUES))) : json;
    }

    private JsonNode value(JsonNode schema, int depth) {
        JsonNode known = resolved(schema);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (known.has(choice)) {
                return value(
                        known.path(choice)
                                .path(random.nextInt(known.path(choice).size())),
                        depth + 1);
            }
        }
        if (known.has("enum") || depth > DEEPEST) {
            return known.has("enum") ? any(elements(known.path("enum"))) : nodes.nullNode();
        }
        return switch (type(known)) {
            case "object" -> object(known, depth);
            case "array" -> {
                ArrayNode list = nodes.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(value(known.path("items"), depth + 1));
                }
                yield list;
            }
            case "integer" -> nodes.numberNode(random.nextInt(-2, 100));
            case "number" -> nodes.numberNode(random.nextDouble() * 100);
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            case "null" -> nodes.nullNode();
            default -> nodes.textNode(text(known));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(member -> {
            boolean required = elements(schema.path("required")).stream()
                    .anyMatch(each -> each.asText().equals(member.getKey()));
            if (required ? !odd(20) : odd(2)) {
                object.set(member.getKey(), value(member.getValue(), depth + 1));
            }
        });
        if (odd(10)) {
            object.put(any(ODD_TEXTS), "extra");
        }
        return object;
    }

    private String text(JsonNode schema) {
        if (schema.has("example")) {
            return schema.path("example").asText();
        }
        return odd(4)
                ? any(ODD_TEXTS)
                : any(List.of("a", "quick", "manual", "1s", "active", "paused", "2026-01-01T00:00:00Z"));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private boolean odd(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A request without its headers. */
    record Generated(String method, String target, String body) {}
}
