package dev.bandstand.spec.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.contract.OpenApi;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Makes a value that fits a schema: from its example, its default or its first word where it has one, else the plainest
 * value of its type. Objects get the members that they must have and those with an example. An example that is of another
 * type than its schema, or misses its pattern or its words, does not count, and of patterns the usual ones are obeyed.
 */
public final class SchemaExample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;
    private static final Map<String, String> TEXTS = Map.of(
            "date-time", "2026-01-01T00:00:00Z",
            "date", "2026-01-01",
            "uuid", "00000000-0000-4000-8000-000000000001",
            "uri", "https://example.com/",
            "email", "somebody@example.com");

    private final OpenApi document;

    /** Examples for the schemas of a document. */
    public SchemaExample(OpenApi document) {
        this.document = document;
    }

    /** A value that fits. */
    public JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    /** True for a schema of several, of which a value is one. */
    public boolean isOneOfSeveral(JsonNode schema) {
        return !branches(document.resolved(schema)).isEmpty();
    }

    /** An object that fits a schema around some members, which tell of which of several schemas it is. */
    public JsonNode around(ObjectNode members, JsonNode schema) {
        return completed(members, document.resolved(schema), 0);
    }

    private JsonNode of(JsonNode written, int depth) {
        JsonNode schema = document.resolved(written);
        if (depth > DEEPEST) {
            return JSON.nullNode();
        }
        for (JsonNode ready : List.of(
                schema.path("example"),
                schema.path("examples").path(0),
                schema.path("default"),
                schema.path("const"),
                schema.path("enum").path(0))) {
            if (!ready.isMissingNode() && isPlausible(ready, schema)) {
                return completed(ready.deepCopy(), schema, depth);
            }
        }
        if (schema.has("allOf")) {
            ObjectNode all = JSON.objectNode();
            JsonNode last = all;
            for (JsonNode part : schema.path("allOf")) {
                last = of(part, depth + 1);
                if (last instanceof ObjectNode object) {
                    all.setAll(object);
                }
            }
            addMembers(all, schema, depth);
            return all.isEmpty() ? last : all;
        }
        for (JsonNode branch : branches(schema)) {
            if (!document.resolved(branch).path("type").asText().equals("null")) {
                return tagged(of(branch, depth + 1), branch, schema);
            }
        }
        return plain(schema, depth);
    }

    /**
     * An example with the members that it must have and without those that are not plausible, and with a text where a
     * number was written without quotes.
     */
    private JsonNode completed(JsonNode example, JsonNode schema, int depth) {
        if (!example.isTextual()
                && !example.isNull()
                && schema.path("type").asText().equals("string")) {
            return JSON.textNode(example.isValueNode() ? example.asText() : example.toString());
        }
        if (example instanceof ObjectNode object && depth <= DEEPEST) {
            Set<String> required = required(schema);
            schema.path("properties").properties().forEach(member -> {
                String name = member.getKey();
                JsonNode part = document.resolved(member.getValue());
                if (object.has(name) && isPlausible(object.path(name), part)) {
                    object.set(name, completed(object.path(name), part, depth + 1));
                } else if (required.contains(name)) {
                    object.set(name, of(part, depth + 1));
                } else {
                    object.remove(name);
                }
            });
            branch(object, schema).ifPresent(branch -> {
                completed(object, document.resolved(branch), depth + 1);
                tagged(object, branch, schema);
            });
            schema.path("allOf").forEach(part -> completed(object, document.resolved(part), depth + 1));
        }
        return example;
    }

    /** False for a value that its author cannot have meant, such as a null where the schema has texts. */
    private boolean isPlausible(JsonNode value, JsonNode schema) {
        boolean one =
                schema.path("type").isTextual() && !schema.path("nullable").asBoolean();
        boolean typed = !one
                || switch (schema.path("type").asText()) {
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "array" -> value.isArray();
                    case "object" -> value.isObject();
                    case "string" -> !value.isNull();
                    default -> true;
                };
        boolean text = value.isTextual()
                || (schema.path("type").asText().equals("string") && value.isValueNode() && !value.isNull());
        boolean worded = !text
                || ((!schema.has("enum") || isOneOf(schema.path("enum"), value.asText()))
                        && matches(schema, value.asText()));
        return typed
                && worded
                && schema.path("allOf").valueStream().allMatch(part -> isPlausible(value, document.resolved(part)));
    }

    private static boolean isOneOf(JsonNode words, String text) {
        return words.valueStream().map(JsonNode::asText).anyMatch(text::equals);
    }

    private static boolean matches(JsonNode schema, String text) {
        try {
            return !schema.path("pattern").isTextual()
                    || Pattern.compile(schema.path("pattern").textValue())
                            .matcher(text)
                            .find();
        } catch (PatternSyntaxException unknown) {
            return true;
        }
    }

    private static List<JsonNode> branches(JsonNode schema) {
        return Stream.of("oneOf", "anyOf")
                .flatMap(choice -> schema.path(choice).valueStream())
                .toList();
    }

    /** A value of one branch, with the members that tell it from the other branches. */
    private JsonNode tagged(JsonNode value, JsonNode branch, JsonNode schema) {
        if (value instanceof ObjectNode object) {
            tags(branch, schema).forEach(object::put);
        }
        return value;
    }

    /** Members that can have one value only, by their names. */
    private Map<String, String> tags(JsonNode branch, JsonNode schema) {
        JsonNode members = document.resolved(branch).path("properties");
        Map<String, String> tags = new TreeMap<>();
        JsonNode discriminator = schema.path("discriminator");
        String name = discriminator.path("propertyName").asText();
        String reference = branch.path("$ref").asText();
        String tag = discriminator.path("mapping").properties().stream()
                .filter(each -> each.getValue().asText().equals(reference))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(reference.replaceFirst(".*/", ""));
        JsonNode words = document.resolved(members.path(name)).path("enum");
        if (members.has(name) && (words.isMissingNode() || isOneOf(words, tag))) {
            tags.put(name, tag);
        }
        members.properties().forEach(each -> {
            JsonNode member = document.resolved(each.getValue());
            JsonNode only = member.has("const")
                    ? member.path("const")
                    : member.path("enum").path(member.path("enum").size() == 1 ? 0 : -1);
            if (only.isTextual()) {
                tags.put(each.getKey(), only.textValue());
            }
        });
        return tags;
    }

    /** The branch that an example was probably written for: nothing tells against it, and it knows the most of its members. */
    private Optional<JsonNode> branch(ObjectNode example, JsonNode schema) {
        return branches(schema).stream()
                .filter(each -> tags(each, schema).entrySet().stream()
                        .allMatch(tag -> example.path(tag.getKey())
                                .asText(tag.getValue())
                                .equals(tag.getValue())))
                .max(Comparator.comparingLong(
                        each -> known(example, document.resolved(each).path("properties"))));
    }

    private static long known(ObjectNode example, JsonNode members) {
        return example.properties().stream()
                .filter(each -> members.has(each.getKey()))
                .count();
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    private JsonNode plain(JsonNode schema, int depth) {
        return switch (type(schema)) {
            case "object" -> {
                ObjectNode object = JSON.objectNode();
                addMembers(object, schema, depth);
                yield object;
            }
            case "array" -> {
                ArrayNode array = JSON.arrayNode();
                for (int i = 0; i < schema.path("minItems").asInt(); i++) {
                    array.add(of(schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(false);
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema));
        };
    }

    private void addMembers(ObjectNode object, JsonNode schema, int depth) {
        Set<String> required = required(schema);
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            JsonNode value = document.resolved(member.getValue());
            if (required.contains(member.getKey()) || value.has("example")) {
                object.set(member.getKey(), of(value, depth + 1));
            }
        }
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private static long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        return schema.has("exclusiveMinimum") && schema.path("exclusiveMinimum").isNumber()
                ? schema.path("exclusiveMinimum").asLong() + 1
                : least + (schema.path("exclusiveMinimum").asBoolean() ? 1 : 0);
    }

    private static String text(JsonNode schema) {
        String text = TEXTS.getOrDefault(schema.path("format").asText(), "text");
        int least = schema.path("minLength").asInt();
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        if (schema.path("pattern").isTextual()) {
            Optional<String> usual = TEXTS.values().stream()
                    .sorted()
                    .filter(each -> !schema.has("format") || each.equals(text))
                    .filter(each -> each.length() >= least && each.length() <= most && matches(schema, each))
                    .findFirst();
            Optional<String> made =
                    usual.or(() -> PatternText.of(schema.path("pattern").textValue(), least));
            if (made.isPresent()) {
                return made.get();
            }
        }
        String longer = text.length() < least ? text + "x".repeat(least - text.length()) : text;
        return longer.length() > most ? longer.substring(0, most) : longer;
    }
}
