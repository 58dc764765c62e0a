package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.body.SchemaExample;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.ArrayList;
import java.util.List;

/** Guesses the values of headers that a good answer must have. */
final class DraftHeaders {

    private DraftHeaders() {}

    /** Each header with its value. Where a new job or a result is, the mock tells itself. */
    static List<String> of(OpenApi document, Operation operation) {
        List<String> headers = new ArrayList<>();
        operation
                .response(ContractDraft.success(operation))
                .path("headers")
                .properties()
                .forEach(each -> {
                    JsonNode header = document.resolved(each.getValue());
                    if (header.path("required").asBoolean() && !each.getKey().matches("(?i)(.*-)?location")) {
                        headers.add("%s: '%s'".formatted(each.getKey(), value(document, each.getKey(), header)));
                    }
                });
        return headers;
    }

    private static String value(OpenApi document, String name, JsonNode header) {
        if (name.equalsIgnoreCase("ETag")) {
            return "\"${status}\"";
        }
        JsonNode example =
                header.has("example") ? header.path("example") : new SchemaExample(document).of(header.path("schema"));
        return example.asText().replace("'", "''");
    }
}
