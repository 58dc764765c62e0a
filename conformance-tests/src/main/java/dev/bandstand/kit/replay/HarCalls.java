package dev.bandstand.kit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of an HTTP archive that belong to one of the contracts. */
final class HarCalls {

    private HarCalls() {}

    static List<RecordedCall> read(JsonNode archive, List<ContractRoutes> contracts) {
        JsonNode entries = archive.path("log").path("entries");
        if (!entries.isArray()) {
            throw new IllegalArgumentException("it has no log.entries");
        }
        List<JsonNode> ordered = new ArrayList<>();
        entries.forEach(ordered::add);
        ordered.sort(Comparator.comparing(entry ->
                OffsetDateTime.parse(entry.path("startedDateTime").asText()).toInstant()));
        List<RecordedCall> calls = new ArrayList<>();
        for (JsonNode entry : ordered) {
            JsonNode request = entry.path("request");
            URI uri = URI.create(request.path("url").asText());
            String method = request.path("method").asText();
            if (contracts.stream().anyMatch(each -> each.has(method, uri.getRawPath()))) {
                calls.add(call(calls.size() + 1, method, uri, entry));
            }
        }
        return calls;
    }

    private static RecordedCall call(int number, String method, URI uri, JsonNode entry) {
        JsonNode request = entry.path("request");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        @Nullable String body =
                request.has("postData") ? request.path("postData").path("text").asText() : null;
        return new RecordedCall(
                number,
                "",
                method,
                uri.getRawPath() + query,
                headers(request.path("headers")),
                body,
                answer(entry.path("response")));
    }

    private static Optional<RecordedCall.Answer> answer(JsonNode response) {
        int status = response.path("status").asInt();
        return status == 0
                ? Optional.empty()
                : Optional.of(new RecordedCall.Answer(
                        status, headers(response.path("headers")), text(response.path("content"))));
    }

    private static String text(JsonNode content) {
        String text = content.path("text").asText();
        return content.path("encoding").asText().equals("base64")
                ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
                : text;
    }

    private static Map<String, String> headers(JsonNode array) {
        Map<String, String> headers = new LinkedHashMap<>();
        array.forEach(each -> headers.put(
                each.path("name").asText().toLowerCase(Locale.ROOT),
                each.path("value").asText()));
        return headers;
    }
}
