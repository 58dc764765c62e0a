package dev.bandstand.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.http.server.AccessRules;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {

    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    private static HttpResponse<String> send(MockServer mock, UnaryOperator<HttpRequest.Builder> request)
            throws Exception {
        HttpRequest.Builder builder = HttpRequest.newBuilder(mock.address().resolve("/__bandstand/mcp"))
                .header("Content-Type", "application/json");
        return HttpClient.newHttpClient().send(request.apply(builder).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(MockServer mock, String body) throws Exception {
        return send(mock, request -> request.POST(BodyPublishers.ofString(body)));
    }

    @Test
    void each_request_is_answered_by_itself() throws Exception {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            HttpResponse<String> listed = post(mock, LIST);
            assertThat(listed.statusCode()).isEqualTo(200);
            assertThat(listed.body()).contains("\"start_world\"");
            assertThat(post(mock, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void what_is_no_message_is_refused() throws Exception {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            for (String wrong : new String[] {"{", "[]", "{}", ""}) {
                assertThat(post(mock, wrong).statusCode()).as(wrong).isEqualTo(400);
            }
            assertThat(send(mock, HttpRequest.Builder::GET).statusCode()).isEqualTo(405);
            assertThat(send(mock, HttpRequest.Builder::DELETE).headers().firstValue("Allow"))
                    .contains("POST");
        }
    }

    @Test
    void access_is_that_of_the_control_api() throws Exception {
        AccessRules guarded = new AccessRules(Set.of(), Optional.of("secret-word"), false);
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withAccess(guarded))) {
            assertThat(post(mock, LIST).statusCode()).isEqualTo(401);
            String call =
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"view_jobs\",\"arguments\":{}}}";
            HttpResponse<String> known = send(
                    mock,
                    request -> request.header(AccessRules.TOKEN_HEADER, "secret-word")
                            .POST(BodyPublishers.ofString(call)));
            assertThat(known.body()).contains("\"isError\":false");
            assertThat(send(
                                    mock,
                                    request -> request.header("Origin", "https://evil.example")
                                            .POST(BodyPublishers.ofString(LIST)))
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
