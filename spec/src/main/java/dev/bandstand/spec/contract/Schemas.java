package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out what the schemas of an OpenAPI document say of a place in a body. */
public final class Schemas {

    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");
    private static final int DEEPEST = 20;

    private final OpenApi document;

    /** The schemas of a document. */
    public Schemas(OpenApi document) {
        this.document = document;
    }

    /**
     * Every schema for what a pointer leads to; none when the schema knows no such place.
     *
     * @param schema the schema of the whole body
     * @param pointer a JSON pointer into a body
     */
    public List<JsonNode> at(JsonNode schema, String pointer) {
        List<JsonNode> here = List.of(schema);
        if (pointer.isEmpty()) {
            return branches(schema, 0).toList();
        }
        for (String name : pointer.substring(1).split("/", -1)) {
            String member = name.replace("~1", "/").replace("~0", "~");
            here = here.stream()
                    .flatMap(each -> branches(each, 0))
                    .flatMap(each -> member(each, member))
                    .toList();
        }
        return here.stream().flatMap(each -> branches(each, 0)).toList();
    }

    /** The words that a text at a place can be, by its enums; none when any text will do. */
    public Set<String> words(JsonNode schema, String pointer) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode each : at(schema, pointer)) {
            each.path("enum").forEach(word -> words.add(word.asText()));
            if (each.has("const")) {
                words.add(each.path("const").asText());
            }
        }
        return words;
    }

    /** The types that a value at a place can have; none when the schema names no type. */
    public Set<String> types(JsonNode schema, String pointer) {
        Set<String> types = new LinkedHashSet<>();
        for (JsonNode each : at(schema, pointer)) {
            JsonNode type = each.path("type");
            if (type.isTextual()) {
                types.add(type.asText());
            }
            type.forEach(one -> types.add(one.asText()));
        }
        return types;
    }

    /** The names of the members of an object at a place, in the order of the document. */
    public Set<String> members(JsonNode schema, String pointer) {
        Set<String> names = new LinkedHashSet<>();
        at(schema, pointer).forEach(each -> each.path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    /** The names of the members that an object at a place must have. */
    public Set<String> required(JsonNode schema, String pointer) {
        Set<String> names = new LinkedHashSet<>();
        at(schema, pointer).forEach(each -> each.path("required").forEach(name -> names.add(name.asText())));
        return names;
    }

    private Stream<JsonNode> branches(JsonNode schema, int depth) {
        JsonNode here = document.resolved(schema);
        if (here.isMissingNode() || depth > DEEPEST) {
            return Stream.empty();
        }
        List<JsonNode> below = new ArrayList<>();
        BRANCHES.forEach(branch -> here.path(branch).forEach(below::add));
        return Stream.concat(Stream.of(here), below.stream().flatMap(each -> branches(each, depth + 1)));
    }

    private static Stream<JsonNode> member(JsonNode schema, String name) {
        JsonNode named = schema.path("properties").path(name);
        if (!named.isMissingNode()) {
            return Stream.of(named);
        }
        if (name.matches("\\d+") && schema.has("items")) {
            return Stream.of(schema.path("items"));
        }
        JsonNode others = schema.path("additionalProperties");
        return others.isObject() ? Stream.of(others) : Stream.empty();
    }
}
