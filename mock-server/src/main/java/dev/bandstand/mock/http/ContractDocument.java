package dev.bandstand.mock.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of a contract. */
final class ContractDocument {

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31());

    private ContractDocument(JsonNode document) {
        this.document = document;
    }

    static ContractDocument of(String contract) {
        String file = "/contracts/" + contract + "/openapi.yaml";
        try (@Nullable InputStream in = ContractDocument.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The contract " + file + " is missing from this build.");
            }
            return new ContractDocument(new YAMLMapper().readTree(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How the requests of an operation are checked. */
    RequestCheck check(String method, String template) {
        JsonNode path = document.path("paths").path(template);
        JsonNode operation = path.path(method.toLowerCase(Locale.ROOT));
        List<ParameterCheck> parameters = new ArrayList<>();
        path.path("parameters").forEach(node -> parameters.add(parameter(resolved(node))));
        operation.path("parameters").forEach(node -> parameters.add(parameter(resolved(node))));
        return new RequestCheck(parameters, body(resolved(operation.path("requestBody"))));
    }

    /** How the answers of an operation are checked. */
    AnswerCheck answers(String method, String template) {
        JsonNode answers = document.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        Map<Integer, AnswerCheck.Documented> documented = new HashMap<>();
        answers.properties()
                .forEach(answer ->
                        documented.put(Integer.valueOf(answer.getKey()), documented(resolved(answer.getValue()))));
        return new AnswerCheck(documented);
    }

    private AnswerCheck.Documented documented(JsonNode answer) {
        JsonNode content = answer.path("content");
        JsonNode schema = content.path("application/json").path("schema");
        return new AnswerCheck.Documented(
                content.properties().stream().map(Map.Entry::getKey).toList(),
                schema.isMissingNode() ? Optional.empty() : Optional.of(schema(schema)));
    }

    private ParameterCheck parameter(JsonNode parameter) {
        JsonNode schema = resolved(parameter.path("schema"));
        return new ParameterCheck(
                parameter.path("in").asText(),
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(),
                schema.path("type").asText(),
                anyText(schema) ? Optional.empty() : Optional.of(schema(schema)));
    }

    private Optional<BodyCheck> body(JsonNode requestBody) {
        JsonNode schema = requestBody.path("content").path("application/json").path("schema");
        return schema.isMissingNode()
                ? Optional.empty()
                : Optional.of(new BodyCheck(requestBody.path("required").asBoolean(), schema(schema)));
    }

    private static boolean anyText(JsonNode schema) {
        return schema.path("type").asText().equals("string")
                && !schema.has("minLength")
                && !schema.has("maxLength")
                && !schema.has("pattern")
                && !schema.has("enum")
                && !schema.has("format");
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : resolved(document.at(reference.asText().substring(1)));
    }

    /** A schema on its own, with the components that it may refer to beside it. */
    private Schema schema(JsonNode schema) {
        ObjectNode standing = schema.deepCopy();
        standing.set("components", document.path("components"));
        return schemas.getSchema(standing);
    }
}
