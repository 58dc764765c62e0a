package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usual WireMock calls work beside the contract. */
class WireMockHabitsTest {

    private static final String BEYOND_THE_CONTRACTS = "/(?!api/v1/(?:tam|credits)/|apis/|__bandstand).*";

    @TempDir
    private Path folder;

    @Test
    void mappings_and_files_come_from_a_folder() throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("__files"));
        Files.writeString(folder.resolve("__files/hello.txt"), "from a file");
        Files.writeString(
                folder.resolve("mappings/hello.json"),
                "{\"request\": {\"urlPath\": \"/hello\"}, \"response\": {\"bodyFileName\": \"hello.txt\"}}");

        try (MockServer mock = MockServer.start(options -> options.withPort(0).withWireMockRoot(folder))) {
            Browser alice = Browser.of(mock, "alice");
            assertThat(alice.get("/hello").body()).isEqualTo("from a file");
            assertThat(alice.submit()).isNotEmpty();
        }
    }

    @Test
    void of_stubs_that_match_the_one_of_the_first_priority_answers() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            Browser alice = Browser.of(mock, "alice");
            stub(alice, "{\"priority\": 9, %s, \"response\": {\"body\": \"rather not\"}}".formatted(asked("/.*")));
            stub(alice, "{\"priority\": 1, %s, \"response\": {\"body\": \"first\"}}".formatted(asked("/hel.*")));

            assertThat(alice.get("/hello").body()).isEqualTo("first");
            assertThat(alice.get("/api/v1/tam/build/job").body()).isEqualTo("rather not");
        }
    }

    @Test
    void what_is_no_contract_can_be_left_to_a_real_server() {
        try (MockServer real = real();
                MockServer mock = MockServer.start(
                        options -> options.withPort(0).withAccess(new AccessRules(Set.of(), Optional.empty(), true)))) {
            Browser alice = Browser.of(mock, "alice");
            stub(
                    alice,
                    "{%s, \"response\": {\"proxyBaseUrl\": \"%s\"}}"
                            .formatted(asked(BEYOND_THE_CONTRACTS), real.address()));

            assertThat(alice.get("/truth").body()).isEqualTo("the real one");
            assertThat(alice.get("/lies").statusCode()).isEqualTo(404);
            assertThat(alice.submit()).isNotEmpty();
        }
    }

    @Test
    void what_a_real_server_said_can_be_recorded_and_played() {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withAccess(new AccessRules(Set.of(), Optional.empty(), true)))) {
            Browser alice = Browser.of(mock, "alice");
            try (MockServer real = real()) {
                alice.post(
                        "/__admin/recordings/start",
                        "{\"targetBaseUrl\": \"%s\", \"persist\": false}".formatted(real.address()));
                assertThat(alice.get("/truth").body()).isEqualTo("the real one");
                assertThat(alice.post("/__admin/recordings/stop", "").statusCode())
                        .isEqualTo(200);
            }
            assertThat(alice.get("/truth").body()).isEqualTo("the real one");
            assertThat(alice.submit()).isNotEmpty();
        }
    }

    @Test
    void forms_and_parts_can_be_matched() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            Browser alice = Browser.of(mock, "alice");
            stub(alice, """
                    {"request": {"urlPath": "/form", "formParameters": {"name": {"equalTo": "Zoë B"}}},
                     "response": {"body": "a form"}}""");
            stub(alice, """
                    {"request": {"urlPath": "/parts", "multipartPatterns": [{"bodyPatterns": [{"contains": "hello"}]}]},
                     "response": {"body": "parts"}}""");

            assertThat(posted(alice, "/form", "application/x-www-form-urlencoded", "a=1&name=Zo%C3%AB+B"))
                    .isEqualTo("a form");
            assertThat(posted(alice, "/parts", "multipart/form-data; boundary=cut", """
                            --cut\r
                            Content-Disposition: form-data; name="note"\r
                            \r
                            hello world\r
                            --cut--\r
                            """))
                    .isEqualTo("parts");
        }
    }

    @Test
    void a_body_can_dribble_in() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            Browser alice = Browser.of(mock, "alice");
            stub(alice, """
                    {"request": {"urlPath": "/slow"}, "response": {"body": "0123456789",
                     "chunkedDribbleDelay": {"numberOfChunks": 3, "totalDuration": 60}}}""");
            long start = System.nanoTime();

            assertThat(alice.get("/slow").body()).isEqualTo("0123456789");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        }
    }

    private static String posted(Browser browser, String path, String type, String body) {
        return browser.send(browser.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)))
                .body();
    }

    private static MockServer real() {
        MockServer real = MockServer.start(options -> options.withPort(0));
        stub(Browser.of(real, "owner"), "{%s, \"response\": {\"body\": \"the real one\"}}".formatted(asked("/truth")));
        return real;
    }

    private static String asked(String pattern) {
        return "\"request\": {\"method\": \"GET\", \"urlPathPattern\": \"%s\"}".formatted(pattern);
    }

    private static void stub(Browser browser, String mapping) {
        assertThat(browser.post("/__admin/mappings", mapping).statusCode()).isEqualTo(201);
    }
}
