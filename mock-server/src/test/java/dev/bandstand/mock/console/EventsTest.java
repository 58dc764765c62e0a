package dev.bandstand.mock.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventsTest {

    private final MockServer mock = MockServer.start(options -> options.withPort(0));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void freeze() {
        mock.world("alice").clock().freeze();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        mock.close();
    }

    @Test
    void a_watcher_is_told_everything_at_first() throws Exception {
        submit();
        try (Listener listener = listen("alice")) {
            assertThat(listener.names(6)).containsExactly("restart", "worlds", "world", "jobs", "calls", "server");
        }
    }

    @Test
    void worlds_are_watched_by_a_bounded_number_of_streams() throws Exception {
        String fifty = IntStream.range(0, 50).mapToObj(i -> "world=w" + i).collect(Collectors.joining("&"));
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            HttpResponse<InputStream> watching = events(fifty);
            assertThat(watching.statusCode()).isEqualTo(200);
            open.add(watching.body());
        }
        assertThat(events("world=alice"))
                .returns(503, HttpResponse::statusCode)
                .returns(Optional.of("1"), answer -> answer.headers().firstValue("Retry-After"));

        for (InputStream each : open) {
            each.close();
        }
    }

    private HttpResponse<InputStream> events(String worlds) throws Exception {
        return client.send(
                HttpRequest.newBuilder(mock.address().resolve("/__bandstand/events?" + worlds))
                        .build(),
                BodyHandlers.ofInputStream());
    }

    @Test
    void then_only_what_is_new() throws Exception {
        try (Listener listener = listen("alice")) {
            listener.names(4);
            String job = submit();

            assertThat(listener.next("jobs").path("data").get(0).path("id").asText())
                    .isEqualTo(job);
            assertThat(listener.next("calls")
                            .path("entries")
                            .get(0)
                            .path("operation")
                            .asText())
                    .isEqualTo("submitTamBuild");
        }
    }

    @Test
    void a_step_of_the_clock_is_told_with_the_bands_that_it_completed() throws Exception {
        submit();
        try (Listener listener = listen("alice")) {
            listener.names(6);
            mock.world("alice").clock().advance(Duration.ofSeconds(8));

            JsonNode stages = listener.next("jobs").path("data").get(0).path("stages");
            assertThat(stages.findValuesAsText("state")).startsWith("done", "working", "waiting");
        }
    }

    @Test
    void a_reset_is_told_as_a_new_beginning() throws Exception {
        submit();
        try (Listener listener = listen("alice")) {
            listener.names(6);
            mock.reset("alice");

            assertThat(listener.next("restart")).isEmpty();
        }
    }

    private String submit() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.address() + "/api/v1/tam/build"))
                .header("X-API-Key", "alice")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"lamps\"}"))
                .build();
        return JsonCodec.MAPPER
                .readTree(client.send(request, BodyHandlers.ofString()).body())
                .path("job_id")
                .asText();
    }

    private Listener listen(String world) throws Exception {
        URI uri = URI.create(mock.address() + "/__bandstand/worlds/" + world + "/events");
        return new Listener(new BufferedReader(new InputStreamReader(
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8)));
    }

    private record Listener(BufferedReader lines) implements AutoCloseable {

        List<String> names(int count) {
            return Stream.generate(this::line)
                    .filter(line -> line.startsWith("event: "))
                    .map(line -> line.substring("event: ".length()))
                    .limit(count)
                    .toList();
        }

        JsonNode next(String name) throws Exception {
            while (!line().equals("event: " + name)) {
                // Others come before it.
            }
            return JsonCodec.MAPPER.readTree(line().substring("data: ".length()));
        }

        private String line() {
            try {
                return String.valueOf(lines.readLine());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
