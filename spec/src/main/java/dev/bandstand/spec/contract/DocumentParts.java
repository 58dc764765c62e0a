package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.contract.OpenApi.Parameter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads parts of an OpenAPI document. */
final class DocumentParts {

    private static final int DEEPEST = 50;

    /** Members that hold a value of the API, such as examples, where they are no names that an author chose. */
    private static final Set<String> VALUES = Set.of("example", "default", "const", "enum", "value");

    /** Members whose members have names that an author chose. */
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs", "schemas", "responses");

    /** Headers that OpenAPI forbids to describe as parameters; the media types of a request and its answers tell them. */
    private static final Set<String> IGNORED = Set.of("accept", "content-type");

    private DocumentParts() {}

    /**
     * A node with its reference followed.
     *
     * @throws Dangling when it leads nowhere, in circles, or out of the document
     */
    static JsonNode followed(JsonNode document, JsonNode node) {
        JsonNode at = node;
        for (int depth = 0; at.path("$ref").isTextual(); depth++) {
            String reference = at.path("$ref").asText();
            Optional<String> target = target(at);
            if (target.isEmpty() && !reference.startsWith("#")) {
                throw new Dangling("the reference %s leads out of the document; bundle the document into one file"
                        .formatted(reference));
            }
            at = target.map(document::at).orElse(MissingNode.getInstance());
            if (at.isMissingNode() || depth > DEEPEST) {
                throw new Dangling("the reference %s leads nowhere".formatted(reference));
            }
        }
        return at;
    }

    /** The pointer that a node refers to; empty when it refers to no part of its own document. */
    static Optional<String> target(JsonNode node) {
        return Optional.of(node.path("$ref"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(reference -> reference.startsWith("#/"))
                .map(reference -> reference.substring(1).replace("%7B", "{").replace("%7D", "}"));
    }

    /**
     * Goes through the objects of a part, but for those that are values of the API.
     *
     * @param visit is told each object with its pointer below the part, outer ones first
     */
    static void walk(JsonNode part, BiConsumer<String, ObjectNode> visit) {
        walk(part, "", "", visit);
    }

    private static void walk(JsonNode node, String pointer, String name, BiConsumer<String, ObjectNode> visit) {
        if (node instanceof ObjectNode object) {
            visit.accept(pointer, object);
            object.properties().stream()
                    .filter(each -> NAMED.contains(name) || !isValue(each.getKey()))
                    .toList()
                    .forEach(each -> walk(each.getValue(), pointer + Lines.at(each.getKey()), each.getKey(), visit));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.path(i), pointer + "/" + i, "", visit);
            }
        }
    }

    private static boolean isValue(String name) {
        return VALUES.contains(name) || name.startsWith("x-");
    }

    /**
     * Takes out notes that say nothing of values and that validators stumble over: the dialect of a schema, as all are read
     * as those of OpenAPI, and a discriminator of schemas without names.
     */
    static void takeNotesOut(JsonNode document) {
        walk(document, (pointer, node) -> {
            if (node.path("$schema").isTextual()) {
                node.remove("$schema");
            }
            boolean unnamed = Stream.of("oneOf", "anyOf")
                    .flatMap(choice -> node.path(choice).valueStream())
                    .anyMatch(branch -> !branch.has("$ref"));
            if (unnamed && node.path("discriminator").isObject()) {
                node.remove("discriminator");
            }
        });
    }

    /** A parameter; empty for one without a name, and for a header that is none. */
    static Optional<Parameter> parameter(JsonNode document, JsonNode node) {
        String in = node.path("in").asText("query");
        String name = node.path("name").asText();
        if (name.isEmpty() || (in.equals("header") && IGNORED.contains(name.toLowerCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        JsonNode schema = node.has("schema") ? node.path("schema") : jsonSchema(node);
        JsonNode example = node.has("example")
                ? node.path("example")
                : node.path("examples").path(0).path("value");
        return Optional.of(new Parameter(
                Place.parse(in).in(), name, node.path("required").asBoolean(), followed(document, schema), example));
    }

    /** The schema of JSON that a body or a parameter has; missing when it has none. */
    static JsonNode jsonSchema(JsonNode holder) {
        return holder.path("content").properties().stream()
                .filter(type -> Content.isJson(type.getKey()))
                .map(type -> type.getValue().path("schema"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The path of a server, without a slash at its end; empty when it has none. */
    static String basePath(JsonNode server) {
        String url = server.path("url").asText("");
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asText());
        }
        try {
            String path = Optional.ofNullable(new URI(url).getRawPath()).orElse("");
            return path.startsWith("/") ? path.replaceAll("/+$", "") : "";
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    /** A reference that cannot be followed. */
    static final class Dangling extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Dangling(String message) {
            super(message);
        }
    }
}
