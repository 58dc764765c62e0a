package dev.bandstand.mock.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A client of mocks that stand behind one name: each call goes to the next of them. */
final class RoundRobin implements AutoCloseable {

    private static final String KEY = "alice";
    private static final String BUILD = "/api/v1/tam/build";
    private static final String CLOCK = "/__bandstand/worlds/" + KEY + "/clock";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<URI> mocks;

    RoundRobin(URI... mocks) {
        this.mocks = List.of(mocks);
    }

    String submit() throws Exception {
        HttpResponse<String> submitted = send("POST", BUILD, "{\"query\": \"lamps\"}");
        expectSuccess(submitted);
        return JsonCodec.MAPPER.readTree(submitted.body()).path("job_id").asText();
    }

    HttpResponse<String> poll(String job) throws Exception {
        return send("GET", BUILD + "/" + job, "");
    }

    JsonNode read(String job) throws Exception {
        return JsonCodec.MAPPER.readTree(poll(job).body());
    }

    HttpResponse<String> command(String job, String command) throws Exception {
        return send("POST", BUILD + "/" + job + "/" + command, "");
    }

    void clock(String settings) throws Exception {
        expectSuccess(send("PUT", CLOCK, settings));
    }

    void advance(String time) throws Exception {
        expectSuccess(send("POST", CLOCK + "/advance", "{\"by\": \"%s\"}".formatted(time)));
    }

    void runUntil(String job, String goal) throws Exception {
        expectSuccess(send("POST", CLOCK + "/run-until", "{\"job\": \"%s\", %s}".formatted(job, goal)));
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        URI mock = mocks.get(Math.floorMod(calls.getAndIncrement(), mocks.size()));
        return client.send(
                HttpRequest.newBuilder(mock.resolve(path))
                        .header("X-API-Key", KEY)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }

    private static void expectSuccess(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.request() + ": " + response.statusCode() + " " + response.body());
        }
    }
}
