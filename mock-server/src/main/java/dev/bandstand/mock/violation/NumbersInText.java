package dev.bandstand.mock.violation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads whole numbers as pydantic does: from a text or a truth value as well. */
public final class NumbersInText {

    private static final Pattern WHOLE = Pattern.compile("\\s*[+-]?\\d{1,9}(\\.0+)?\\s*");

    private NumbersInText() {}

    /** Replaces, in a value that misses its schema, what can be read as the whole number that is asked for. */
    public static void read(Schema schema, JsonNode value) {
        BoundedErrors errors = new BoundedErrors();
        schema.validate(value, (ExecutionContext context) -> context.setErrors(errors));
        for (Error error : errors) {
            if (error.getKeyword().equals("type") && asksForInteger(error.getSchemaNode())) {
                number(error.getInstanceNode())
                        .ifPresent(number -> replace(value, SchemaPath.location(error), IntNode.valueOf(number)));
            }
        }
    }

    private static boolean asksForInteger(JsonNode type) {
        return type.asText().equals("integer") || type.path(0).asText().equals("integer");
    }

    private static Optional<Integer> number(JsonNode node) {
        if (node.isBoolean()) {
            return Optional.of(node.asBoolean() ? 1 : 0);
        }
        return node.isTextual() && WHOLE.matcher(node.asText()).matches()
                ? Optional.of(Integer.valueOf(node.asText().strip().replaceFirst("\\.0+$", "")))
                : Optional.empty();
    }

    private static void replace(JsonNode value, List<Object> location, JsonNode number) {
        JsonNode parent = value;
        for (Object segment : location.subList(0, Math.max(0, location.size() - 1))) {
            parent = segment instanceof Integer index ? parent.path(index) : parent.path(segment.toString());
        }
        if (!location.isEmpty() && parent instanceof ObjectNode object) {
            object.set(location.getLast().toString(), number);
        } else if (!location.isEmpty() && parent instanceof ArrayNode array) {
            array.set((Integer) location.getLast(), number);
        }
    }
}
