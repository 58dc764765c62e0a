package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mock whose store is away says so, and is well again when the store is back. */
@Timeout(90)
@ExtendWith(Databases.Extension.class)
class DegradedTest {

    @Test
    void a_mock_whose_store_is_away_is_degraded_until_it_is_back(Databases databases) throws Exception {
        Postgresql postgresql = databases.postgresql();
        String address = postgresql.emptyDatabase();
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withStore(address));
                Client client = new Client(mock.address(), "alice");
                BufferedReader events = events(mock)) {
            client.submit("lamps");
            assertThat(degraded(client)).isEmpty();
            assertThat(dataOf("server", events)).contains("postgresql").doesNotContain("degraded");

            postgresql.reachable(address, false);
            assertThat(degraded(client)).startsWith("The mock cannot reach its store, jdbc:postgresql://localhost");
            assertThat(degraded(client)).doesNotContain("la-la-la");
            assertThat(client.submission("chairs").status()).isEqualTo(503);
            assertThat(dataOf("server", events)).contains("\"degraded\":\"The mock cannot reach its store");

            postgresql.reachable(address, true);
            // The pool tries at most every five seconds, so the events tell when it has a connection again.
            assertThat(dataOf("jobs", events)).contains("lamps");
            assertThat(dataOf("server", events)).doesNotContain("degraded");
            assertThat(degraded(client)).isEmpty();
        }
    }

    private static String degraded(Client client) {
        return client.get("/__bandstand").text("degraded");
    }

    private static BufferedReader events(MockServer mock) throws IOException, InterruptedException {
        URI uri = URI.create(mock.address() + "/__bandstand/worlds/alice/events");
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new BufferedReader(new InputStreamReader(
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8));
    }

    /** The data of the next event of a name. */
    private static String dataOf(String name, BufferedReader events) throws IOException {
        String line;
        do {
            line = String.valueOf(events.readLine());
        } while (!line.equals("event: " + name));
        return String.valueOf(events.readLine());
    }
}
