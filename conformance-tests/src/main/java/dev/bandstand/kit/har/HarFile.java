package dev.bandstand.kit.har;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.target.Addresses;
import dev.bandstand.kit.target.CreatedJob;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
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

/** An HTTP archive, as browsers and proxies save it. */
public final class HarFile {

    /** The path parameters that may name a job; where there are several, the first of these does. */
    private static final List<String> JOB = List.of("job_id", "job", "name");

    private final Addresses addresses;
    private final Dialect dialect;
    private final Map<String, String> actors = new LinkedHashMap<>();

    private HarFile(Addresses addresses, Dialect dialect) {
        this.addresses = addresses;
        this.dialect = dialect;
    }

    /**
     * The traffic of an archive that concerns a contract. The first key that is met is taken for Alice's, any other for
     * Bob's; keys are replaced by those names.
     *
     * @throws UsageError when the file is not an archive
     */
    public static Trace read(Path file, TraceContext setting) {
        try {
            JsonNode entries = new ObjectMapper()
                    .readTree(Files.readString(file))
                    .path("log")
                    .path("entries");
            if (!entries.isArray()) {
                throw new UsageError("%s is not an HTTP archive: it has no log.entries.".formatted(file));
            }
            List<JsonNode> ordered = new ArrayList<>();
            entries.forEach(ordered::add);
            ordered.sort(Comparator.comparing(HarFile::sent));
            return new HarFile(Addresses.of(setting.contract()), Dialect.of(setting.contract()))
                    .trace(ordered, setting);
        } catch (IOException | DateTimeException e) {
            throw new UsageError("%s cannot be read as an HTTP archive: %s".formatted(file, e.getMessage()));
        }
    }

    private Trace trace(List<JsonNode> entries, TraceContext setting) {
        List<Entry> exchanges = new ArrayList<>();
        for (JsonNode entry : entries) {
            URI uri = URI.create(entry.path("request").path("url").asText());
            String method = entry.path("request").path("method").asText();
            addresses
                    .match(method, uri.getRawPath())
                    .ifPresent(match -> exchanges.add(exchange(exchanges.size() + 1, entry, uri, match)));
        }
        return new Trace(setting, exchanges);
    }

    private Exchange exchange(int number, JsonNode entry, URI uri, Addresses.Match match) {
        JsonNode request = entry.path("request");
        Map<String, String> headers = headers(request);
        Exchange.Reply reply = reply(entry.path("response"));
        Instant sent = sent(entry);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        @Nullable String body =
                request.has("postData") ? request.path("postData").path("text").asText() : null;
        return new Exchange(
                number,
                "",
                actor(headers),
                match.operationId(),
                JOB.stream()
                        .filter(match.parameters()::containsKey)
                        .map(match.parameters()::get)
                        .findFirst()
                        .or(() -> created(reply))
                        .orElse(null),
                new Exchange.Request(
                        request.path("method").asText(), uri.getRawPath() + query, redacted(headers), body),
                reply,
                sent,
                sent.plus(Duration.ofMillis(Math.round(entry.path("time").asDouble()))));
    }

    private Optional<String> created(Exchange.Reply reply) {
        return reply instanceof Exchange.Answered answered
                ? CreatedJob.in(answered, dialect.jobIdMember())
                : Optional.empty();
    }

    private static Exchange.Reply reply(JsonNode response) {
        if (response.path("status").asInt() == 0) {
            return new Exchange.NoAnswer("the archive has no answer");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (JsonNode header : response.path("headers")) {
            headers.computeIfAbsent(header.path("name").asText().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.path("value").asText());
        }
        return new Exchange.Answered(response.path("status").asInt(), headers, text(response.path("content")));
    }

    private static String text(JsonNode content) {
        String text = content.path("text").asText();
        return content.path("encoding").asText().equals("base64")
                ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
                : text;
    }

    private static Map<String, String> headers(JsonNode request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.path("headers")
                .forEach(header -> headers.put(
                        header.path("name").asText(), header.path("value").asText()));
        return headers;
    }

    private String actor(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(dialect.keyHeader()))
                .findFirst()
                .map(header -> actors.computeIfAbsent(header.getValue(), key -> actors.isEmpty() ? "alice" : "bob"))
                .orElse("nobody");
    }

    private Map<String, String> redacted(Map<String, String> headers) {
        Map<String, String> shown = new LinkedHashMap<>(headers);
        shown.replaceAll(
                (name, value) -> actors.containsKey(value) ? "[key of %s]".formatted(actors.get(value)) : value);
        return shown;
    }

    private static Instant sent(JsonNode entry) {
        return OffsetDateTime.parse(entry.path("startedDateTime").asText()).toInstant();
    }
}
