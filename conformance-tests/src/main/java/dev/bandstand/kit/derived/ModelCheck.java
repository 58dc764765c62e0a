package dev.bandstand.kit.derived;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.contract.ContractOperations;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.body.SchemaCheck;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
                .filter(operation -> operation.method().equals(request.method())
                        && path.matches(operation.template().replaceAll("\\{[^}]+}", "[^/]+")))
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
    public ContractOperations operations() {
        Map<String, ContractOperations.Operation> byId = new LinkedHashMap<>();
        document.all().forEach(each -> byId.put(each.id(), operation(each)));
        return new ContractOperations(byId);
    }

    private static ContractOperations.Operation operation(Operation operation) {
        Set<Integer> statuses = Set.copyOf(operation.statuses());
        return new ContractOperations.Operation(
                operation.method(),
                operation.template(),
                statuses,
                statuses.stream()
                        .filter(status -> !operation.responseSchema(status).isMissingNode())
                        .collect(Collectors.toSet()),
                operation.parameters().stream()
                        .filter(each -> each.in() == Place.In.QUERY)
                        .map(OpenApi.Parameter::name)
                        .toList());
    }
}
