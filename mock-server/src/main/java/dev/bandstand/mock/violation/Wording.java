package dev.bandstand.mock.violation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.bandstand.spec.Nearest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The names and sentences that pydantic has for each kind of violation. */
final class Wording {

    private Wording() {}

    /** @param owner the schema that has the keyword of the error */
    static Violation of(Error error, JsonNode owner, List<Object> loc) {
        JsonNode input = error.getInstanceNode();
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> new Violation("missing", loc, "Field required", input, Map.of());
            case "type" -> wrongType(type(limit, owner), input, loc);
            case "minLength" ->
                bound("string_too_short", "String should have at least %s character", "min_length", limit, input, loc);
            case "maxLength" ->
                bound("string_too_long", "String should have at most %s character", "max_length", limit, input, loc);
            case "minItems" -> bound("too_short", "List should have at least %s item", "min_length", limit, input, loc);
            case "maxItems" -> bound("too_long", "List should have at most %s item", "max_length", limit, input, loc);
            case "minimum" -> limit("greater_than_equal", "greater than or equal to", "ge", limit, input, loc);
            case "maximum" -> limit("less_than_equal", "less than or equal to", "le", limit, input, loc);
            case "exclusiveMinimum" -> limit("greater_than", "greater than", "gt", limit, input, loc);
            case "exclusiveMaximum" -> limit("less_than", "less than", "lt", limit, input, loc);
            case "pattern" ->
                new Violation(
                        "string_pattern_mismatch",
                        loc,
                        "String should match pattern '%s'".formatted(limit.asText()),
                        input,
                        Map.of("pattern", limit.asText()));
            case "enum" -> choice("enum", limit, input, loc);
            case "const" -> choice("literal_error", limit, input, loc);
            case "additionalProperties", "unevaluatedProperties" ->
                new Violation("extra_forbidden", loc, "Extra inputs are not permitted", input, Map.of())
                        .explained(Nearest.hint(String.valueOf(loc.getLast()), members(owner)));
            default -> new Violation("value_error", loc, "Value error, " + error.getMessage(), input, Map.of());
        };
    }

    private static List<String> members(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The type that is asked for; {@code dict} for an object whose members are free. */
    private static String type(JsonNode type, JsonNode owner) {
        String name = type.isArray() ? type.path(0).asText() : type.asText();
        return name.equals("object") && !owner.has("properties") ? "dict" : name;
    }

    static Violation wrongType(String expected, JsonNode input, List<Object> loc) {
        String type = expected;
        String message = "Input should be a valid " + expected;
        switch (expected) {
            case "string" -> type = "string_type";
            case "integer" -> {
                type = input.isTextual() ? "int_parsing" : input.isNumber() ? "int_from_float" : "int_type";
                message += input.isTextual()
                        ? ", unable to parse string as an integer"
                        : input.isNumber() ? ", got a number with a fractional part" : "";
            }
            case "number" -> {
                type = input.isTextual() ? "float_parsing" : "float_type";
                message += input.isTextual() ? ", unable to parse string as a number" : "";
            }
            case "boolean" -> {
                type = input.isTextual() ? "bool_parsing" : "bool_type";
                message += input.isTextual() ? ", unable to interpret input" : "";
            }
            case "dict" -> {
                type = "dict_type";
                message = "Input should be a valid dictionary";
            }
            case "array" -> {
                type = "list_type";
                message = "Input should be a valid list";
            }
            default -> {
                type = "model_attributes_type";
                message = "Input should be a valid dictionary or object to extract fields from";
            }
        }
        return new Violation(type, loc, message, input, Map.of());
    }

    private static Violation bound(
            String type, String message, String name, JsonNode bound, JsonNode input, List<Object> loc) {
        String plural = bound.asInt() == 1 ? "" : "s";
        String tail = input.isArray() ? " after validation, not " + input.size() : "";
        return new Violation(type, loc, message.formatted(bound.asText()) + plural + tail, input, Map.of(name, bound));
    }

    private static Violation limit(
            String type, String words, String name, JsonNode limit, JsonNode input, List<Object> loc) {
        return new Violation(
                type, loc, "Input should be %s %s".formatted(words, limit.asText()), input, Map.of(name, limit));
    }

    private static Violation choice(String type, JsonNode choices, JsonNode input, List<Object> loc) {
        List<String> words = choices.isArray()
                ? StreamSupport.stream(choices.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(choices.asText());
        String last = "'" + words.getLast() + "'";
        String expected = words.size() == 1
                ? last
                : "'" + String.join("', '", words.subList(0, words.size() - 1)) + "' or " + last;
        return new Violation(type, loc, "Input should be " + expected, input, Map.of("expected", expected));
    }
}
