package dev.bandstand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Sends single calls and takes their time.
 *
 * @param header the header that names the world
 */
record Caller(URI server, String header) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * A call.
     *
     * @param path with {@code %s} where it names the world
     */
    record Call(String method, String path, String body) {

        static Call get(String path) {
            return new Call("GET", path, "");
        }
    }

    /** The nanoseconds until the answer is there. */
    long nanos(String world, Call call) {
        long start = System.nanoTime();
        send(world, call);
        return System.nanoTime() - start;
    }

    String send(String world, Call call) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(call.path().replace("%s", world)))
                .header(header, world)
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s answered %s: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
