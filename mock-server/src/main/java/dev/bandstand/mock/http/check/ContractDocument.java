package dev.bandstand.mock.http.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.bandstand.mock.core.BodyReading;
import dev.bandstand.spec.contract.Content;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document of a contract, ready to check what is sent. */
final class ContractDocument {

    private static final String COMPONENTS = "components";
    private static final Map<String, ContractDocument> SHIPPED = new ConcurrentHashMap<>();

    private final OpenApi document;
    private final SchemaRegistry schemas;

    private ContractDocument(OpenApi document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDialect(dialect(document));
    }

    /** The dialect of the document, which also knows the components that stand beside each schema. */
    private static Dialect dialect(OpenApi document) {
        Dialect plain = document.isVersion30() ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
        return Dialect.builder(plain)
                .keyword(new NonValidationKeyword(COMPONENTS))
                .build();
    }

    static ContractDocument of(OpenApi document) {
        return new ContractDocument(document);
    }

    /** The document of a contract that ships with the mock; it is read once in a process. */
    static ContractDocument of(String contract) {
        return SHIPPED.computeIfAbsent(contract, ContractDocument::shipped);
    }

    private static ContractDocument shipped(String contract) {
        ContractSource source = ContractSource.shipped(contract);
        String file = source.label("openapi.yaml");
        return new ContractDocument(OpenApi.read(
                file,
                source.text("openapi.yaml")
                        .orElseThrow(() ->
                                new IllegalStateException("The contract " + file + " is missing from this build."))));
    }

    /** The check of the requests of an operation. */
    RequestCheck check(String method, String template, BodyReading reading) {
        OpenApi.Operation operation = operation(method, template);
        List<ParameterCheck> parameters =
                operation.parameters().stream().map(this::parameter).toList();
        return new RequestCheck(parameters, body(operation, reading), keys());
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (JsonNode scheme : document.document().at("/components/securitySchemes")) {
            if (scheme.path("in").asText().equals("query")) {
                keys.add(scheme.path("name").asText());
            }
        }
        return keys;
    }

    /** The check of the answers of an operation. */
    AnswerCheck answers(String method, String template) {
        Map<String, AnswerCheck.Documented> documented = new HashMap<>();
        operation(method, template).responses().forEach((code, answer) -> documented.put(code, documented(answer)));
        return new AnswerCheck(documented);
    }

    private OpenApi.Operation operation(String method, String template) {
        return document.all().stream()
                .filter(each -> each.method().equals(method))
                .filter(each -> each.template().equals(template) || each.path().equals(template))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The contract has no " + method + " " + template));
    }

    private AnswerCheck.Documented documented(JsonNode answer) {
        JsonNode content = answer.path("content");
        JsonNode schema = jsonSchema(answer);
        return new AnswerCheck.Documented(
                content.properties().stream().map(Map.Entry::getKey).toList(),
                schema.isMissingNode() ? Optional.empty() : Optional.of(schema(schema)));
    }

    /** The schema of application/json, or else of the first media type that is JSON, such as application/vnd.api+json. */
    private static JsonNode jsonSchema(JsonNode holder) {
        JsonNode plain = holder.path("content").path("application/json").path("schema");
        return plain.isMissingNode()
                ? Content.of(holder)
                        .filter(content -> !content.isText())
                        .map(content -> content.media().path("schema"))
                        .orElse(plain)
                : plain;
    }

    private ParameterCheck parameter(OpenApi.Parameter parameter) {
        JsonNode schema = parameter.schema();
        return new ParameterCheck(
                parameter.in().word(),
                parameter.name(),
                parameter.required(),
                type(schema),
                type(document.resolved(schema.path("items"))),
                anyText(schema) ? Optional.empty() : Optional.of(schema(schema)));
    }

    private Optional<BodyCheck> body(OpenApi.Operation operation, BodyReading reading) {
        JsonNode schema = jsonSchema(operation.requestBody());
        return schema.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        new BodyCheck(operation.requestBody().path("required").asBoolean(), schema(schema), reading));
    }

    /** The type that texts are read as: the first one but null. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode each : type) {
            if (!each.asText().equals("null")) {
                return each.asText();
            }
        }
        return type.asText();
    }

    private static boolean anyText(JsonNode schema) {
        return schema.isMissingNode()
                || (schema.path("type").asText().equals("string")
                        && !schema.has("minLength")
                        && !schema.has("maxLength")
                        && !schema.has("pattern")
                        && !schema.has("enum")
                        && !schema.has("format"));
    }

    /** A schema on its own, with the components that it may refer to beside it. */
    private Schema schema(JsonNode schema) {
        ObjectNode standing = schema.deepCopy();
        standing.set(COMPONENTS, document.document().path(COMPONENTS));
        return schemas.getSchema(standing);
    }
}
