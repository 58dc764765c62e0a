package dev.bandstand.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client of a running mock that sends one key. */
public record Browser(URI address, String key, HttpClient http) {

    /** A client of a mock. */
    public static Browser of(MockServer mock, String key) {
        return of(mock.address(), key);
    }

    /** A client of the world of a test. */
    public static Browser of(TestWorld world) {
        return of(world.address(), world.key());
    }

    /** A client of the mock at an address. */
    public static Browser of(URI address, String key) {
        return new Browser(
                address,
                key,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Reads something. */
    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Posts JSON, or nothing. */
    public HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** A request with the key. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("X-API-Key", key);
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts a build and tells its id. */
    public String submit() {
        return json(post("/api/v1/tam/build", "{\"query\": \"observability\"}"))
                .path("job_id")
                .asText();
    }

    /** The body of an answer as JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JsonCodec.MAPPER.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
