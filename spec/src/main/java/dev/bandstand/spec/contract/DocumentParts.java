package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** Reads parts of an OpenAPI document. */
final class DocumentParts {

    private static final int DEEPEST = 50;

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
            if (!reference.startsWith("#/")) {
                throw new Dangling("the reference %s leads out of the document; put what it names into components"
                        .formatted(reference));
            }
            at = document.at(reference.substring(1).replace("%7B", "{").replace("%7D", "}"));
            if (at.isMissingNode() || depth > DEEPEST) {
                throw new Dangling("the reference %s leads nowhere".formatted(reference));
            }
        }
        return at;
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
