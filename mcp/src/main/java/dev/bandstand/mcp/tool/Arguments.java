package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/** The arguments of one call, which fit the schema of the tool. An argument that is null counts as left out. */
public record Arguments(ObjectNode json) {

    private static final String DEFAULT_WORLD = "agent";

    /** A text. */
    public Optional<String> text(String name) {
        return node(name).map(JsonNode::asText);
    }

    /** A whole number. */
    public OptionalInt number(String name) {
        return node(name).map(value -> OptionalInt.of(value.asInt())).orElse(OptionalInt.empty());
    }

    /** True or false; false when it is left out. */
    public boolean flag(String name) {
        return node(name).map(JsonNode::asBoolean).orElse(false);
    }

    /** A list of texts; empty when it is left out. */
    public List<String> texts(String name) {
        return node(name).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    /** Any value. */
    public Optional<JsonNode> node(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }

    /** The world that the call is about. */
    public String world() {
        return text("world").filter(name -> !name.isBlank()).orElse(DEFAULT_WORLD);
    }

    /**
     * A text that must be there.
     *
     * @throws ToolFailure when it is left out
     */
    public String required(String name) {
        return text(name).orElseThrow(() -> new ToolFailure("The argument %s is missing.".formatted(name)));
    }

    /** A copy without these arguments. */
    ObjectNode without(List<String> names) {
        return json.deepCopy().without(names);
    }

    /** A copy with only these arguments. */
    ObjectNode only(List<String> names) {
        ObjectNode copy = json.objectNode();
        names.forEach(name -> node(name).ifPresent(value -> copy.set(name, value)));
        return copy;
    }
}
