package dev.bandstand.mock.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.policy.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls a mock over HTTP, in a world of its own whose clock stands still. */
final class Caller {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String world = UUID.randomUUID().toString();
    private final World settings;

    Caller(MockServer mock, String scenario) {
        this.base = mock.address();
        this.settings = mock.world(world);
        settings.clock().freeze();
        settings.changeSettings(now -> now.withScenario(scenario));
    }

    /** Chooses what the mock does at a point. */
    void choose(String policy, String choice) {
        settings.changeSettings(now -> now.withPolicies(now.policies().with(new Policies(Map.of(policy, choice)))));
    }

    /** The world of the caller. */
    World world() {
        return settings;
    }

    /** An answer. */
    record Reply(HttpResponse<byte[]> raw) {

        int status() {
            return raw.statusCode();
        }

        JsonNode json() {
            try {
                return JsonCodec.MAPPER.readTree(raw.body());
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        /** Status code and, for a job or a step, its status. */
        String outcome() {
            return (status() + " " + json().path("status").asText()).strip();
        }
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path) {
        return send("POST", path, null);
    }

    Reply post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Creates a job in the workspace {@code default} whose steps are processes. */
    Reply create(String name, String... steps) {
        return post("default/jobs", request(name, steps));
    }

    static Map<String, Object> request(String name, String... steps) {
        List<Map<String, Object>> all = Stream.of(steps)
                .map(step -> Map.<String, Object>of(
                        "name", step, "executor", Map.of("provider", "subprocess", "command", List.of("true"))))
                .toList();
        return Map.of("name", name, "source", "test", "spec", Map.of(), "platform_spec", Map.of("steps", all));
    }

    /** Reports a state of a step of the job {@code job-1}. */
    Reply report(String step, String status) {
        return send("PATCH", "default/jobs/job-1/steps/%s/status".formatted(step), Map.of("status", status));
    }

    /**
     * Sends a request.
     *
     * @param path below the workspaces
     * @param body a value to be written as JSON, a text to be sent as it is, or null for none
     */
    Reply send(String method, String path, @Nullable Object body) {
        byte[] bytes = body == null ? new byte[0] : body instanceof byte[] raw ? raw : JsonCodec.bytes(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/apis/jobs/v2/workspaces/" + path))
                .header("X-Bandstand-World", world)
                .method(method, bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes));
        if (bytes.length > 0) {
            request.header("Content-Type", "application/json");
        }
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
