package dev.bandstand.kit.har;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.trace.Exchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of an archive. What the archive did not save is unknown, which is not the same as empty. */
record HarEntry(String method, URI uri, JsonNode request, JsonNode response, Instant sent, Duration took) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_MODIFIED = 304;

    /** Reads an entry; empty when it is no call over HTTP, or is damaged. */
    static Optional<HarEntry> of(JsonNode entry) {
        try {
            JsonNode request = entry.path("request");
            URI uri = URI.create(request.path("url").asText());
            if (uri.getRawPath() == null
                    || !List.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            HarEntry read = new HarEntry(
                    request.path("method").asText(),
                    uri,
                    request,
                    entry.path("response"),
                    OffsetDateTime.parse(entry.path("startedDateTime").asText()).toInstant(),
                    Duration.ofMillis(Math.max(0, Math.round(entry.path("time").asDouble()))));
            read.reply();
            return Optional.of(read);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Tells if the answer did not come from the server, at least not now. */
    static boolean cached(JsonNode entry) {
        JsonNode response = entry.path("response");
        return entry.hasNonNull("_fromCache")
                || entry.path("fromCache").asBoolean()
                || response.path("fromDiskCache").asBoolean()
                || response.path("_fetchedViaServiceWorker").asBoolean()
                || response.path("status").asInt() == NOT_MODIFIED
                || response.path("statusText").asText().equals("Internal Redirect");
    }

    Map<String, String> headers() {
        return headers(request);
    }

    static Map<String, String> headers(JsonNode request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.path("headers")
                .forEach(header -> headers.put(
                        header.path("name").asText(), header.path("value").asText()));
        return headers;
    }

    /** The body that was sent; null for none. */
    @Nullable String body() {
        return request.path("postData").hasNonNull("text")
                ? request.path("postData").path("text").asText()
                : null;
    }

    /** The answer; empty when request or answer was not saved whole, since its content is unknown. */
    Exchange.Reply reply() {
        if (response.path("status").asInt() == 0) {
            return new Exchange.NoAnswer("the archive has no answer");
        }
        if (body() == null && request.path("bodySize").asInt() > 0) {
            return new Exchange.NoAnswer("the archive does not have the body of the request");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (JsonNode header : response.path("headers")) {
            headers.computeIfAbsent(header.path("name").asText().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.path("value").asText());
        }
        int status = response.path("status").asInt();
        return text(response.path("content"))
                .<Exchange.Reply>map(text -> new Exchange.Answered(status, headers, text))
                .orElseGet(() -> new Exchange.NoAnswer("the archive does not have the body of the answer"));
    }

    /** The body of an answer; empty where it was not saved, or not to its end. */
    private static Optional<String> text(JsonNode content) {
        int size = content.path("size").asInt(-1);
        if (!content.hasNonNull("text")) {
            return size == 0 ? Optional.of("") : Optional.empty();
        }
        byte[] bytes = content.path("encoding").asText().equals("base64")
                ? Base64.getMimeDecoder().decode(content.path("text").asText())
                : content.path("text").asText().getBytes(StandardCharsets.UTF_8);
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean doubtful = content.hasNonNull("comment") || size > bytes.length || (bytes.length == 0 && size != 0);
        return doubtful && !json(text) ? Optional.empty() : Optional.of(text);
    }

    private static boolean json(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
