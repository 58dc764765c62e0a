package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what each operation does, from the part {@code operations} of a {@code job.yaml}. */
final class OperationsReader {

    private OperationsReader() {}

    /** The kind of each operation and of each variant of one, by id. */
    static Map<String, OperationKind> kinds(JsonNode tree) {
        Map<String, OperationKind> operations = new LinkedHashMap<>();
        Map<String, List<OpenApi.Variant>> variants = variants(tree);
        tree.properties().forEach(each -> {
            if (each.getValue().isTextual()) {
                operations.put(each.getKey(), OperationKind.of(each.getValue().asText()));
            }
            for (OpenApi.Variant variant : variants.getOrDefault(each.getKey(), List.of())) {
                operations.put(
                        variant.of(each.getKey()),
                        OperationKind.of(each.getValue()
                                .path(variant.place().written())
                                .path(variant.value())
                                .asText()));
            }
        });
        return Collections.unmodifiableMap(operations);
    }

    /** The operations that do several things, with the values that tell which. */
    static Map<String, List<OpenApi.Variant>> variants(JsonNode tree) {
        Map<String, List<OpenApi.Variant>> variants = new LinkedHashMap<>();
        tree.properties()
                .forEach(operation -> operation
                        .getValue()
                        .properties()
                        .forEach(place -> place.getValue()
                                .properties()
                                .forEach(value -> variants.computeIfAbsent(operation.getKey(), id -> new ArrayList<>())
                                        .add(new OpenApi.Variant(Place.parse(place.getKey()), value.getKey())))));
        return variants;
    }
}
