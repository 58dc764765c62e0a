package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Function;

/**
 * A tool.
 *
 * @param description tells a model when and how to use it
 * @param schema the JSON Schema of its arguments
 * @param action turns arguments into an answer; throws {@link ToolFailure}
 */
public record Tool(
        String name,
        String title,
        String description,
        Effect effect,
        ObjectNode schema,
        Function<Arguments, JsonNode> action) {

    /** The reach of a tool's effects. */
    public enum Effect {
        /** It changes nothing. */
        READS,
        /** It changes a world of the mock. */
        CHANGES,
        /** It sends requests to a server of the caller's choice. */
        SENDS;

        static Effect of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
