package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MockTest
class BrowserClientsTest {

    private Browser alice;

    @BeforeEach
    void enter(TestWorld world) {
        alice = Browser.of(world);
    }

    @Test
    void a_preflight_of_any_origin_is_granted() {
        HttpResponse<String> preflight = alice.send(alice.request("/api/v1/tam/build")
                .header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-api-key")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://localhost:5173");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("content-type,x-api-key");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("POST");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
    }

    @Test
    void an_answer_may_be_read_by_a_page_of_any_origin() {
        HttpResponse<String> answer =
                alice.send(alice.request("/api/v1/credits/balance").header("Origin", "http://localhost:5173"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:5173");
    }

    @Test
    void a_page_is_compressed_for_those_who_ask(TestWorld world) throws Exception {
        String job = alice.submit();
        world.advance("1m");
        HttpResponse<byte[]> packed = alice.http()
                .send(
                        alice.request("/api/v1/tam/build/" + job)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(unpacked(packed.body()))
                .isEqualTo(alice.get("/api/v1/tam/build/" + job).body());
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
