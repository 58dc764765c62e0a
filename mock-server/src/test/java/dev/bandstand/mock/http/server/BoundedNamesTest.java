package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A name is what the mock keeps of a stranger, so it is bounded wherever one can be sent. */
class BoundedNamesTest {

    private static final String LONG = "x".repeat(501);

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

    @Test
    void a_key_that_is_too_long_is_refused() {
        HttpResponse<String> answer = Browser.of(mock, LONG).get("/api/v1/credits/balance");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("at most 500 characters, not 501");
    }

    @Test
    void a_world_header_that_is_too_long_is_refused() {
        HttpResponse<String> answer =
                alice.send(HttpRequest.newBuilder(mock.address().resolve("/apis/jobs/v2/workspaces/default/jobs"))
                        .header("X-Bandstand-World", LONG));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void the_control_api_refuses_a_name_that_is_too_long() {
        HttpResponse<String> answer = alice.get("/__bandstand/worlds/" + LONG);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(alice.get("/__bandstand/worlds/" + LONG + "/events").statusCode())
                .isEqualTo(404);
        assertThat(mock.world("alice").name()).isEqualTo("alice");
        assertThat(alice.get("/__bandstand/worlds").body()).doesNotContain(LONG);
    }

    @Test
    void a_page_that_does_not_exist_is_not_found_however_long_its_name() {
        assertThat(alice.get("/__bandstand/console/" + "a/".repeat(10_000) + "b")
                        .statusCode())
                .isEqualTo(404);
        assertThat(alice.get("/__bandstand/console/index.html").statusCode()).isEqualTo(200);
    }
}
