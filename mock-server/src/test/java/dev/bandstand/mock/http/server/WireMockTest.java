package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireMockTest {

    private static final String BUILD = "/api/v1/tam/build";

    private MockServer mock;
    private Browser alice;

    @BeforeEach
    void start() {
        mock = MockServer.start(options -> options.withPort(0));
        alice = Browser.of(mock, "alice");
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void a_stub_of_the_user_goes_before_the_contract_until_it_is_removed() {
        String job = alice.submit();
        assertThat(stub("\"urlPath\": \"%s/%s\"".formatted(BUILD, job), "\"status\": 503, \"body\": \"down\""))
                .isEqualTo(201);
        assertThat(alice.get(BUILD + "/" + job).statusCode()).isEqualTo(503);
        assertThat(alice.get(BUILD + "/other").statusCode()).isEqualTo(404);
        assertThat(Browser.json(alice.get("/__admin/requests")).path("requests"))
                .isNotEmpty();
        assertThat(alice.post("/__admin/mappings/reset", "").statusCode()).isEqualTo(200);
        assertThat(alice.get(BUILD + "/" + job).statusCode()).isEqualTo(200);
    }

    @Test
    void a_stub_may_use_templates_and_match_on_headers() {
        stub(
                "\"urlPath\": \"/hello\", \"headers\": {\"X-API-Key\": {\"equalTo\": \"alice\"}}",
                "\"body\": \"{{request.query.name}}\", \"transformers\": [\"response-template\"]");
        assertThat(alice.get("/hello?name=Ada").body()).isEqualTo("Ada");
        assertThat(Browser.of(mock, "bob").get("/hello?name=Ada").statusCode()).isEqualTo(404);
    }

    @Test
    void a_stub_may_break_the_connection() {
        stub("\"urlPath\": \"/broken\"", "\"fault\": \"CONNECTION_RESET_BY_PEER\"");
        assertThatThrownBy(() -> alice.get("/broken")).isInstanceOf(UncheckedIOException.class);
        stub("\"urlPath\": \"/empty\"", "\"fault\": \"EMPTY_RESPONSE\"");
        assertThatThrownBy(() -> alice.get("/empty")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_warm_mock_is_the_same_as_a_cold_one() {
        mock.warm();
        alice.submit();
        assertThat(Browser.json(alice.get("/__admin/requests")).path("requests"))
                .isEmpty();
        stub("\"urlPath\": \"/hello\"", "\"body\": \"Ada\"");
        mock.warm();
        assertThat(alice.get("/hello").body()).isEqualTo("Ada");
    }

    private int stub(String request, String response) {
        return alice.post(
                        "/__admin/mappings",
                        "{\"request\": {\"method\": \"GET\", %s}, \"response\": {%s}}".formatted(request, response))
                .statusCode();
    }
}
