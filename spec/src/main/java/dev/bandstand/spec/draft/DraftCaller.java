package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Place;
import java.util.Locale;
import java.util.Map;

/** Guesses from an OpenAPI document how a caller is named. */
final class DraftCaller {

    private DraftCaller() {}

    /** The value of {@code caller}: the first security scheme, or a header parameter that looks like a key. */
    static String of(OpenApi document, Operation observe) {
        for (Map.Entry<String, JsonNode> each :
                document.document().at("/components/securitySchemes").properties()) {
            JsonNode scheme = document.resolved(each.getValue());
            switch (scheme.path("type").asText()) {
                case "http" -> {
                    return scheme.path("scheme").asText().equalsIgnoreCase("basic") ? "basic" : "bearer";
                }
                case "apiKey" -> {
                    return scheme.path("in").asText() + " "
                            + scheme.path("name").asText();
                }
                case "oauth2", "openIdConnect" -> {
                    return "bearer";
                }
                default -> {
                    // the next scheme may tell
                }
            }
        }
        return observe.parameters().stream()
                .filter(each -> each.in() == Place.In.HEADER)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).matches(".*(key|token|auth).*"))
                .map(each -> "header " + each.name())
                .findFirst()
                .orElse("none");
    }
}
