package dev.bandstand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Speaks to a running Bandstand: brings jobs to where they are to be measured. */
final class Mock {

    static final String SUBMIT = "/api/v1/tam/build";

    private static final String QUERY = "{\"query\": \"CRM software for dentists\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;

    Mock(URI address) {
        this.address = address;
    }

    /** The request by which a build is submitted. */
    static HttpRequest submission(URI address, String world, String scenario) {
        return HttpRequest.newBuilder(address.resolve(SUBMIT))
                .header("X-API-Key", world)
                .header("X-Bandstand-Scenario", scenario)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUERY))
                .build();
    }

    Build submit(String world, String scenario) {
        return build(world, send(submission(address, world, scenario)));
    }

    List<Build> submit(String world, String scenario, int number) {
        HttpRequest request = submission(address, world, scenario);
        return IntStream.range(0, number)
                .parallel()
                .mapToObj(each -> build(world, send(request)))
                .toList();
    }

    /** A build that has run to its end. */
    Build finished(String world, String scenario) {
        Build build = submit(world, scenario);
        runUntil(build, "completed");
        return build;
    }

    /** A build that is at work and has nothing to show yet; its world stands still. */
    Build justRunning(String world) {
        freeze(world);
        Build build = submit(world, "documented");
        runUntil(build, "running");
        return build;
    }

    void freeze(String world) {
        control("PUT", world, "clock", "{\"frozen\": true}");
    }

    /** Moves the clock of its world to where a build shows a status. */
    void runUntil(Build build, String status) {
        control("POST", build.world(), "clock/run-until", """
                {"job": "%s", "status": "%s"}""".formatted(build.id(), status));
    }

    void forget(String world) {
        control("POST", world, "reset", "");
    }

    byte[] get(Build build, String target) {
        return send(HttpRequest.newBuilder(address.resolve(target))
                        .header("X-API-Key", build.world())
                        .build())
                .body();
    }

    byte[] post(Build build, String target) {
        return send(HttpRequest.newBuilder(address.resolve(target))
                        .header("X-API-Key", build.world())
                        .POST(BodyPublishers.noBody())
                        .build())
                .body();
    }

    private void control(String method, String world, String what, String body) {
        send(HttpRequest.newBuilder(address.resolve("/__bandstand/worlds/%s/%s".formatted(world, what)))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return checked(sent(request));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Between two measurements a connection may be closed just as it is used; nothing that is sent here minds coming twice. */
    private static HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException closed) {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static HttpResponse<byte[]> checked(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s answered %d: %s",
                    response.uri(),
                    response.statusCode(),
                    new String(response.body(), UTF_8)));
        }
        return response;
    }

    private static Build build(String world, HttpResponse<byte[]> submitted) {
        try {
            JsonNode body = JSON.readTree(submitted.body());
            return new Build(world, body.path("job_id").asText());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
