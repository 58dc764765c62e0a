package dev.bandstand.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mcp.tool.Tool;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Tells in a sentence what is wrong with the arguments of a call. */
final class ArgumentCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> SCHEMA = new TypeReference<>() {};
    static final JsonSchemaValidator SCHEMAS = new DefaultJsonSchemaValidator();
    private static final Pattern LIST_OF_ERRORS = Pattern.compile("\\[(.*)]\\s*$", Pattern.DOTALL);

    private ArgumentCheck() {}

    /** Empty when the arguments fit the schema of the tool. */
    static String problem(Tool tool, ObjectNode given) {
        List<String> known = names(tool.schema().path("properties"));
        List<String> unknown =
                names(given).stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            return "%s has no argument %s. It takes: %s."
                    .formatted(tool.name(), String.join(" and no ", unknown), String.join(", ", known));
        }
        List<String> missing = StreamSupport.stream(
                        tool.schema().path("required").spliterator(), false)
                .map(JsonNode::asText)
                .filter(name -> !given.has(name))
                .toList();
        if (!missing.isEmpty()) {
            return "%s needs %s.".formatted(tool.name(), String.join(" and ", missing));
        }
        JsonSchemaValidator.ValidationResponse answer =
                SCHEMAS.validate(JSON.convertValue(tool.schema(), SCHEMA), given);
        return answer.valid()
                ? ""
                : "An argument of %s is wrong: %s.".formatted(tool.name(), details(answer.errorMessage()));
    }

    /** The errors without the words around them, and the names without a slash. */
    private static String details(String message) {
        Matcher list = LIST_OF_ERRORS.matcher(message);
        return (list.find() ? list.group(1) : message).replaceAll("(^|, )/", "$1");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
