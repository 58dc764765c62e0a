package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a page of a stranger can have a developer's browser send. */
class StrangersTest {

    private static final String TOKEN = "correct-horse";

    private static MockServer mock;
    private static MockServer shared;
    private static Browser alice;

    @BeforeAll
    static void start() {
        mock = MockServer.start(options -> options.withPort(0));
        shared = MockServer.start(options ->
                options.withPort(0).withAccess(new AccessRules(Set.of("Mock.Test"), Optional.of(TOKEN), false)));
        alice = Browser.of(mock, "alice");
    }

    @AfterAll
    static void stop() {
        mock.close();
        shared.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Origin,         http://other.example
            Origin,         null
            Origin,         http://localhost
            Origin,         http://localhost:1
            Sec-Fetch-Site, cross-site
            Sec-Fetch-Site, same-site
            """)
    void no_page_of_another_origin_controls_the_mock(String header, String value) {
        for (String path : new String[] {"/__bandstand/worlds", "/__bandstand/worlds/w/events", "/__admin/mappings"}) {
            HttpResponse<String> answer = alice.send(alice.request(path).header(header, value));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("Pages of other origins may call the contracts only");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        HttpResponse<String> reset = alice.send(
                alice.request("/__bandstand/reset").header(header, value).POST(BodyPublishers.noBody()));
        assertThat(reset.statusCode()).isEqualTo(403);
    }

    @Test
    void the_own_origin_and_those_that_are_no_pages_control_it() {
        String own = mock.address().toString();
        assertThat(alice.send(alice.request("/__bandstand/worlds").header("Origin", own))
                        .statusCode())
                .isEqualTo(200);
        assertThat(alice.send(alice.request("/__bandstand/worlds").header("Sec-Fetch-Site", "none"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(alice.get("/__bandstand/worlds").statusCode()).isEqualTo(200);
    }

    @Test
    void a_preflight_to_the_control_api_is_not_granted() {
        HttpResponse<String> preflight = alice.send(alice.request("/__bandstand/worlds/w/clock")
                .header("Origin", "http://other.example")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void what_a_form_sends_is_refused(String type) {
        HttpResponse<String> answer = alice.send(alice.request("/__admin/mappings")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"response\": {}}")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("Content-Type: application/json");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            attacker.example,        403
            attacker.example:%d,     403
            localhost.attacker.test, 403
            127.0.0.1.nip.io,        403
            10.1.2.3:%d,             403
            localhost:%d,            200
            LOCALHOST,               200
            app.localhost:%d,        200
            127.0.0.1:%d,            200
            127.8.8.8,               200
            [::1]:%d,                200
            localhost.,              200
            """)
    void only_a_name_of_the_mock_controls_it(String host, int status) throws IOException {
        String name = host.replace("%d", Integer.toString(mock.address().getPort()));
        assertThat(statusUnder(mock, name, "/__bandstand", "")).isEqualTo(status);
        assertThat(statusUnder(mock, name, "/api/v1/credits/balance", "X-API-Key: k\r\n"))
                .isEqualTo(200);
    }

    @Test
    void more_names_can_be_allowed() throws IOException {
        String token = AccessRules.TOKEN_HEADER + ": " + TOKEN + "\r\n";
        assertThat(statusUnder(shared, "mock.test:99", "/__bandstand", token)).isEqualTo(200);
        assertThat(statusUnder(shared, "mock.example", "/__bandstand", token)).isEqualTo(403);
    }

    @Test
    void a_shared_mock_asks_for_its_token() {
        Browser bob = Browser.of(shared, "bob");
        for (String path :
                new String[] {"/__bandstand", "/__bandstand/worlds/w/events", "/__admin/mappings", "/", "/docs"}) {
            HttpResponse<String> answer = bob.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .get()
                    .asString()
                    .startsWith("Basic ");
        }
        assertThat(bob.get("/api/v1/credits/balance").statusCode()).isEqualTo(200);
        assertThat(bob.send(bob.request("/__bandstand").header(AccessRules.TOKEN_HEADER, TOKEN))
                        .statusCode())
                .isEqualTo(200);
        assertThat(bob.send(bob.request("/__bandstand").header(AccessRules.TOKEN_HEADER, TOKEN + "x"))
                        .statusCode())
                .isEqualTo(401);
        String pair = Base64.getEncoder().encodeToString(("any:" + TOKEN).getBytes(StandardCharsets.UTF_8));
        assertThat(bob.send(bob.request("/").header("Authorization", "Basic " + pair))
                        .statusCode())
                .isEqualTo(200);
        assertThat(bob.send(bob.request("/").header("Authorization", "Basic %%%"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"request\": {\"url\": \"/steal\"}, \"response\": {\"proxyBaseUrl\": \"http://127.0.0.1:1\"}}",
                "{/* x */ 'request': {'url': '/steal'}, 'response': {'proxy\\u0042aseUrl': 'http://127.0.0.1:1'}}",
                "{\"request\": {}, \"response\": {}, \"serveEventListeners\": [{\"name\": \"webhook\"}]}",
                "{\"targetBaseUrl\": \"http://127.0.0.1:1\"}"
            })
    void no_stub_calls_another_host(String body) {
        HttpResponse<String> answer = alice.post("/__admin/mappings", body);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("--allow-proxy");
    }

    @Test
    void a_stub_in_a_folder_calls_no_other_host_either(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(
                folder.resolve("mappings/proxy.json"),
                "{\"request\": {\"url\": \"/x\"}, \"response\": {\"proxyBaseUrl\": \"http://127.0.0.1:1\"}}");
        assertThatThrownBy(() -> MockServer.start(options -> options.withPort(0).withWireMockRoot(folder)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("passes requests on to http://127.0.0.1:1")
                .hasMessageContaining("--allow-proxy");
    }

    @Test
    void errors_before_any_contract_can_be_read_by_pages() throws IOException {
        try (RawConnection raw = new RawConnection(mock.address())) {
            String answer = raw.send("GET /x HTTP/1.1\r\nHost: localhost\r\nOrigin: http://a.example\r\nX: "
                            + "a".repeat(40_000) + "\r\n\r\n")
                    .rest();
            assertThat(answer).startsWith("HTTP/1.1 431 ").contains("Access-Control-Allow-Origin: ");
        }
        try (RawConnection raw = new RawConnection(mock.address())) {
            assertThat(raw.send("GET /%00 HTTP/1.1\r\nHost: localhost\r\nOrigin: http://a.example\r\n\r\n")
                            .rest())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Access-Control-Allow-Origin: ");
        }
    }

    private static int statusUnder(MockServer server, String host, String path, String headers) throws IOException {
        try (RawConnection raw = new RawConnection(server.address())) {
            String answer = raw.send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                            + headers + "\r\n")
                    .rest();
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
