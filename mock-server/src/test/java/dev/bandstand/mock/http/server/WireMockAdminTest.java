package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd calls to WireMock's admin API: each is answered, and none as if the mock had failed. */
class WireMockAdminTest {

    private static MockServer mock;
    private static Browser alice;

    @BeforeAll
    static void start() {
        mock = MockServer.start(options -> options.withPort(0));
        alice = Browser.of(mock, "alice");
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__adminx", "/__admins/mappings", "/__admin.", "/__admin;x", "/__administrator"})
    void a_path_that_only_begins_like_the_admin_api_is_not_found(String path) {
        assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /__admin                      |
            GET    | /__admin/                     |
            GET    | /__admin?x                    |
            GET    | /__admin//                    |
            GET    | /__admin/mappings?limit=zz    |
            GET    | /__admin/requests?since=zz    |
            GET    | /__admin/files/%2e%2e%2fx     |
            GET    | /__admin/mappings/zz          |
            BREW   | /__admin/mappings             |
            POST   | /__admin/mappings             | {
            POST   | /__admin/mappings/import      | {"a": 1}
            POST   | /__admin/mappings/save        |
            POST   | /__admin/recordings/start     | []
            POST   | /__admin/recordings/snapshot  | {"a": 1}
            POST   | /__admin/settings             | []
            PUT    | /__admin/scenarios/x/state    | {"state": 1}
            """)
    void no_call_makes_the_server_fail(String method, String path, String body) {
        assertThat(send(method, path, body == null ? "" : body).statusCode()).isLessThan(500);
    }

    @Test
    void what_would_do_nothing_is_refused_with_words() {
        assertThat(send("POST", "/__admin/shutdown", "").body()).contains("not stopped from outside");
        assertThat(send("PUT", "/__admin/files/x", "y").body()).contains("Start the mock with --root-dir DIR");
        assertThat(send("PUT", "/__admin/files/x", "y").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/__admin/files", "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = alice.request(path).timeout(Duration.ofSeconds(20));
        return alice.send(
                request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
