package dev.bandstand.kit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads recordings: an HTTP archive, or one call as a JSON object on each line. */
public final class Recording {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recording() {}

    /**
     * The calls of a recording in the order in which they were sent. A file whose name ends in {@code .har} is an HTTP
     * archive, any other holds one call a line. Of an archive only the calls that belong to a contract are kept.
     *
     * @param contracts the contracts; those that ship when empty
     * @throws UsageError when the file cannot be read as a recording
     */
    public static List<RecordedCall> read(Path file, List<ContractSource> contracts) {
        try {
            String text = Files.readString(file);
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".har")
                    ? HarCalls.read(JSON.readTree(text), ContractRoutes.of(contracts))
                    : lines(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageError("%s cannot be read as a recording: %s".formatted(file, e.getMessage()));
        }
    }

    /**
     * The calls of a text with one call a line.
     *
     * @throws UsageError when a line is not a call
     */
    public static List<RecordedCall> lines(String text) {
        List<RecordedCall> calls = new ArrayList<>();
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            if (!each.isBlank()) {
                calls.add(call(line, calls.size() + 1, each));
            }
        }
        return calls;
    }

    private static RecordedCall call(int line, int place, String text) {
        JsonNode call = parsed(line, text);
        JsonNode request = call.path("request");
        if (!request.path("method").isTextual()
                || !request.path("path").asText().startsWith("/")) {
            throw new UsageError(
                    "Line " + line
                            + " of the recording is not a call: it needs request.method and request.path, such as {\"request\": {\"method\": \"GET\", \"path\": \"/x\"}}.");
        }
        Map<String, String> headers = headers(request.path("headers"));
        @Nullable String body = null;
        if (request.has("raw")) {
            body = request.path("raw").asText();
        } else if (request.has("body")) {
            body = request.path("body").toString();
            headers.putIfAbsent("content-type", "application/json");
        }
        return new RecordedCall(
                call.path("n").asInt(place),
                call.path("label").asText(""),
                request.path("method").asText(),
                request.path("path").asText(),
                headers,
                body,
                answer(call.path("response")));
    }

    private static JsonNode parsed(int line, String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UsageError("Line " + line + " of the recording is not JSON.");
        }
    }

    private static Optional<RecordedCall.Answer> answer(JsonNode response) {
        if (response.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode body = response.path("body");
        String text = body.isMissingNode() ? "" : body.toString();
        return Optional.of(
                new RecordedCall.Answer(response.path("status").asInt(), headers(response.path("headers")), text));
    }

    private static Map<String, String> headers(JsonNode object) {
        Map<String, String> headers = new LinkedHashMap<>();
        object.properties()
                .forEach(each -> headers.put(
                        each.getKey().toLowerCase(Locale.ROOT), each.getValue().asText()));
        return headers;
    }
}
