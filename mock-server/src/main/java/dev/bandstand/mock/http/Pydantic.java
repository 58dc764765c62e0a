package dev.bandstand.mock.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Says in pydantic's words what a JSON schema found. */
final class Pydantic {

    private Pydantic() {}

    /** The violations of a value, one for each place; of very many the first, and the number of the others. */
    static List<Violation> violations(Schema schema, JsonNode value, List<Object> place) {
        BoundedErrors errors = new BoundedErrors();
        schema.validate(value, (ExecutionContext context) -> context.setErrors(errors));
        Map<List<Object>, Violation> found = new LinkedHashMap<>();
        int more = errors.dropped();
        for (Error error : errors) {
            Violation violation = violation(error, place);
            if (isNullBranch(error) || found.containsKey(violation.loc())) {
                continue;
            }
            if (found.size() < Violation.MOST) {
                found.put(violation.loc(), violation);
            } else {
                more++;
            }
        }
        List<Violation> told = new ArrayList<>(found.values());
        if (more > 0) {
            told.add(Violation.more(more, place));
        }
        return told;
    }

    /** Where null is one of several choices, only the others are told. */
    private static boolean isNullBranch(Error error) {
        return error.getKeyword().equals("type")
                && error.getSchemaNode().asText().equals("null");
    }

    private static Violation violation(Error error, List<Object> place) {
        List<Object> loc = new ArrayList<>(place);
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            loc.add(error.getInstanceLocation().getElement(i));
        }
        JsonNode input = error.getInstanceNode();
        if (error.getProperty() != null) {
            loc.add(error.getProperty());
        }
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> new Violation("missing", loc, "Field required", input, Map.of());
            case "type" -> wrongType(type(error), input, loc);
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
                new Violation("extra_forbidden", loc, "Extra inputs are not permitted", input, Map.of());
            default -> new Violation("value_error", loc, "Value error, " + error.getMessage(), input, Map.of());
        };
    }

    /** The type that is asked for; {@code dict} for an object whose members are free. */
    private static String type(Error error) {
        JsonNode type = error.getSchemaNode();
        String name = type.isArray() ? type.path(0).asText() : type.asText();
        return name.equals("object") && type.isArray() ? "dict" : name;
    }

    static Violation wrongType(String expected, JsonNode input, List<Object> loc) {
        boolean text = input.isTextual() && !loc.isEmpty() && !loc.getFirst().equals("body");
        return switch (expected) {
            case "string" -> new Violation("string_type", loc, "Input should be a valid string", input, Map.of());
            case "integer" ->
                text
                        ? new Violation(
                                "int_parsing",
                                loc,
                                "Input should be a valid integer, unable to parse string as an integer",
                                input,
                                Map.of())
                        : new Violation("int_type", loc, "Input should be a valid integer", input, Map.of());
            case "number" -> new Violation("float_type", loc, "Input should be a valid number", input, Map.of());
            case "boolean" -> new Violation("bool_type", loc, "Input should be a valid boolean", input, Map.of());
            case "dict" -> new Violation("dict_type", loc, "Input should be a valid dictionary", input, Map.of());
            case "array" -> new Violation("list_type", loc, "Input should be a valid list", input, Map.of());
            default ->
                new Violation(
                        "model_attributes_type",
                        loc,
                        "Input should be a valid dictionary or object to extract fields from",
                        input,
                        Map.of());
        };
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
