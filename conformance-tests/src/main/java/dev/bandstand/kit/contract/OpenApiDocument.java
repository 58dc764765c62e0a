package dev.bandstand.kit.contract;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads the operations off an OpenAPI document whose references are local. */
final class OpenApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    static ContractOperations operations(String text) {
        try {
            return new OpenApiDocument(new YAMLMapper().readTree(text)).operations();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The OpenAPI document is not well-formed YAML.", e);
        }
    }

    private ContractOperations operations() {
        Map<String, ContractOperations.Operation> byId = new HashMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> byId.put(
                                entry.getValue().path("operationId").asText(),
                                operation(entry.getKey(), path.getKey(), entry.getValue()))));
        return new ContractOperations(byId);
    }

    private ContractOperations.Operation operation(String method, String template, JsonNode node) {
        Set<Map.Entry<String, JsonNode>> answers = node.path("responses").properties();
        return new ContractOperations.Operation(
                method.toUpperCase(Locale.ROOT),
                template,
                answers.stream().map(answer -> Integer.valueOf(answer.getKey())).collect(toSet()),
                answers.stream()
                        .filter(answer -> resolved(answer.getValue()).has("content"))
                        .map(answer -> Integer.valueOf(answer.getKey()))
                        .collect(toSet()),
                StreamSupport.stream(node.path("parameters").spliterator(), false)
                        .map(this::resolved)
                        .filter(parameter -> parameter.path("in").asText().equals("query"))
                        .map(parameter -> parameter.path("name").asText())
                        .toList());
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
