package dev.bandstand.kit.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The control API of a Bandstand mock. The kit uses it to move the time of a mock and to know which scenarios it can
 * play; judging needs none of it. What is sent here is not part of the record and goes over a connection of its own.
 */
public final class MockControl {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/__bandstand";

    private final HttpClient client;
    private final String base;
    private final Duration answer;

    private MockControl(HttpClient client, URI base, Duration answer) {
        this.client = client;
        this.base = base.toString().replaceAll("/+$", "");
        this.answer = answer;
    }

    /** The control API at an address; empty when what answers there is no mock, or nothing does. */
    public static Optional<MockControl> find(URI base, Duration answer) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(answer)
                .build();
        MockControl control = new MockControl(client, base, answer);
        return control.call("GET", ROOT, null)
                        .filter(server -> server.path("name").asText().equals("bandstand"))
                        .isPresent()
                ? Optional.of(control)
                : Optional.empty();
    }

    /** True if it can play a scenario. */
    public boolean offers(String scenario) {
        return call("GET", ROOT + "/scenarios", null).stream()
                .flatMap(list -> StreamSupport.stream(list.path("data").spliterator(), false))
                .anyMatch(entry -> entry.path("name").asText().equals(scenario));
    }

    /** The scenario that the jobs of a world take unless their query chooses another. */
    public Optional<String> scenario(String world) {
        return call("GET", world(world), null)
                .map(state -> state.path("scenario").asText());
    }

    /** Stops the time of a world, or lets it run. */
    Instant freeze(String world, boolean frozen) {
        return time(call("PUT", world(world) + "/clock", "{\"frozen\":%s}".formatted(frozen)));
    }

    /** Moves the time of a world. */
    Instant advance(String world, Duration by) {
        return time(call("POST", world(world) + "/clock/advance", "{\"by\":\"%s\"}".formatted(by)));
    }

    private static Instant time(Optional<JsonNode> clock) {
        return clock.map(state -> Instant.parse(state.path("now").asText()))
                .orElseThrow(() -> new TargetGone("The clock of the mock cannot be moved."));
    }

    private static String world(String name) {
        return ROOT + "/worlds/" + Call.encoded(name);
    }

    private Optional<JsonNode> call(String method, String path, @Nullable String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(answer)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
