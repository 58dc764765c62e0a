package dev.bandstand.kit.derived;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.body.SchemaCheck;
import dev.bandstand.spec.contract.OpenApi;
import java.util.List;

/** Holds messages against the OpenAPI document of any contract. */
final class ModelCheck implements ContractCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenApi document;
    private final SchemaCheck schemas;

    ModelCheck(OpenApi document) {
        this.document = document;
        this.schemas = new SchemaCheck(document);
    }

    @Override
    public List<Fault> request(Exchange.Request request) {
        String path = request.target().split("\\?", 2)[0];
        return document.all().stream()
                .filter(operation -> operation.method().equals(request.method()) && operation.matches(path))
                .filter(operation ->
                        request.body() != null && !operation.requestSchema().isMissingNode())
                .findFirst()
                .map(operation -> faults(operation.requestSchema(), String.valueOf(request.body())))
                .orElse(List.of());
    }

    @Override
    public List<Fault> answer(String operationId, Exchange.Answered answered) {
        return document.operation(operationId)
                .map(operation -> operation.responseSchema(answered.status()))
                .filter(schema -> !schema.isMissingNode())
                .map(schema -> faults(schema, answered.body()))
                .orElse(List.of());
    }

    private List<Fault> faults(JsonNode schema, String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree.isMissingNode()) {
                return List.of(new Fault("type", "", "there is no body"));
            }
            return schemas.misfits(schema, tree).stream()
                    .map(each -> new Fault(each.keyword(), each.pointer(), each.message()))
                    .toList();
        } catch (JsonProcessingException broken) {
            return List.of(new Fault("type", "", "the body is no JSON"));
        }
    }

    @Override
    public OpenApi document() {
        return document;
    }
}
