package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a response in a document: its JSON where it has some, else its text.
 *
 * @param type the media type
 * @param media the entry of the document, with schema and examples
 */
public record Content(String type, JsonNode media) {

    /** Empty for a response that has no body, or one of another kind. */
    public static Optional<Content> of(JsonNode response) {
        return first(response, true).or(() -> first(response, false));
    }

    private static Optional<Content> first(JsonNode response, boolean json) {
        return response.path("content").properties().stream()
                .filter(each -> json ? isJson(each.getKey()) : each.getKey().startsWith("text/"))
                .map(Content::of)
                .findFirst();
    }

    private static Content of(Map.Entry<String, JsonNode> entry) {
        return new Content(entry.getKey().equals("*/*") ? "application/json" : entry.getKey(), entry.getValue());
    }

    /** True when the body is text that is no JSON. */
    public boolean isText() {
        return !isJson(type);
    }

    /** The example that the document gives for the whole body. */
    public Optional<JsonNode> example() {
        return media.has("example")
                ? Optional.of(media.path("example"))
                : media.path("examples").properties().stream()
                        .map(each -> each.getValue().path("value"))
                        .filter(value -> !value.isMissingNode())
                        .findFirst();
    }

    /** True for a media type whose bodies are JSON. */
    public static boolean isJson(String mediaType) {
        String type = essence(mediaType);
        return type.equals("application/json") || type.endsWith("+json") || type.equals("*/*");
    }

    /** True for the media type of problems (RFC 9457). */
    public static boolean isProblem(String mediaType) {
        return essence(mediaType).equals("application/problem+json");
    }

    private static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
