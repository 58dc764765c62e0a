package dev.bandstand.spec.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.bandstand.spec.contract.OpenApi;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds values against the schemas of an OpenAPI document. Safe for use by several threads. */
public final class SchemaCheck {

    private final OpenApi document;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    /** A check by the schemas of a document. */
    public SchemaCheck(OpenApi document) {
        this.document = document;
        this.registry =
                SchemaRegistry.withDialect(document.isVersion30() ? Dialects.getOpenApi30() : Dialects.getOpenApi31());
    }

    /**
     * A place that does not fit.
     *
     * @param keyword the keyword of the schema
     * @param pointer the place in the value; empty for the whole
     * @param message what is wrong there
     */
    public record Misfit(String keyword, String pointer, String message) {}

    /** The places of a value that do not fit a schema. */
    public List<Misfit> misfits(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::standing).validate(value).stream()
                .map(error ->
                        new Misfit(error.getKeyword(), String.valueOf(error.getInstanceLocation()), error.getMessage()))
                .toList();
    }

    /** The schema with everything that it refers to. */
    private Schema standing(JsonNode schema) {
        JsonNode resolved = document.resolved(schema);
        ObjectNode standing =
                resolved instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        standing.set("components", document.document().path("components"));
        return registry.getSchema(standing);
    }
}
