package dev.bandstand.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A client of a running mock, for one API key, with the control API of its world at hand. */
public final class Client implements AutoCloseable {

    private static final String BUILD = "/api/v1/tam/build";

    private final URI address;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Client(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** An answer that was read to the end. */
    public record Reply(int status, HttpResponse<String> whole) {

        public JsonNode json() {
            try {
                return JsonCodec.MAPPER.readTree(whole.body());
            } catch (IOException notJson) {
                throw new AssertionError(whole.body(), notJson);
            }
        }

        public String text(String member) {
            return json().path(member).asText();
        }
    }

    public String submit(String query) {
        return submission(query).text("job_id");
    }

    public Reply submission(String query) {
        return post(BUILD, "{\"query\": \"%s\"}".formatted(query));
    }

    public Reply poll(String job) {
        return get(BUILD + "/" + job);
    }

    public Reply page(String job, String cursor) {
        return get(BUILD + "/" + job + "?cursor=" + cursor);
    }

    public Reply pause(String job) {
        return post(BUILD + "/" + job + "/pause", "");
    }

    public Reply resume(String job) {
        return post(BUILD + "/" + job + "/resume", "");
    }

    public Reply cancel(String job) {
        return post(BUILD + "/" + job + "/cancel", "");
    }

    public long creditsUsed() {
        return get("/api/v1/credits/balance").json().path("credits_used").asLong();
    }

    /** Calls the control API for the world of this client; the path is what follows the name of the world. */
    public Reply control(String method, String path, String body) {
        return send(method, "/__bandstand/worlds/" + key + path, body, List.of());
    }

    public Client advance(String by) {
        expect(200, control("POST", "/clock/advance", "{\"by\": \"%s\"}".formatted(by)));
        return this;
    }

    public Client freeze() {
        expect(200, control("PUT", "/clock", "{\"frozen\": true}"));
        return this;
    }

    public Client useScenario(String scenario) {
        expect(200, control("PUT", "/scenario", "{\"name\": \"%s\"}".formatted(scenario)));
        return this;
    }

    public Client withPolicy(String policy, String choice) {
        expect(200, control("PATCH", "/policies", "{\"choices\": {\"%s\": \"%s\"}}".formatted(policy, choice)));
        return this;
    }

    public Reply get(String path) {
        return send("GET", path, "", List.of("X-API-Key", key));
    }

    public Reply post(String path, String body) {
        return send("POST", path, body, List.of("X-API-Key", key));
    }

    public Reply send(String method, String path, String body, List<String> headers) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of("Content-Type", "application/json"));
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .headers(all.toArray(String[]::new))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer);
        } catch (IOException broken) {
            return new Reply(0, null);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void expect(int status, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError(reply.whole().body());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
