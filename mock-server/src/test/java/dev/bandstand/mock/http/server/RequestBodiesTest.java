package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed, cut and oversized bodies: each is answered, and nobody else waits for it. */
@MockTest
class RequestBodiesTest {

    private static final String BUILD = "/api/v1/tam/build";
    private static final byte[] JSON = "{\"query\": \"observability\"}".getBytes(StandardCharsets.UTF_8);
    private static final int TOO_MANY = (1 << 20) + 1;

    private Browser alice;

    @BeforeEach
    void enter(TestWorld world) {
        alice = Browser.of(world);
    }

    @Test
    void a_gzip_body_that_is_cut_anywhere_is_refused() throws IOException {
        byte[] whole = gzip(JSON);
        assertThat(posted("gzip", whole).statusCode()).isEqualTo(200);
        for (int length = 1; length < whole.length; length++) {
            HttpResponse<String> answer = posted("gzip", Arrays.copyOf(whole, length));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("not valid gzip: it ends too early");
        }
        assertThat(alice.get("/__bandstand").statusCode()).isEqualTo(200);
    }

    @Test
    void a_gzip_body_that_is_cut_is_refused_over_http_2() throws Exception {
        try (HttpClient http2 =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest first = alice.request("/__bandstand").build();
            assertThat(http2.send(first, BodyHandlers.ofString()).version()).isEqualTo(HttpClient.Version.HTTP_2);
            HttpRequest cut = packed("gzip", Arrays.copyOf(gzip(JSON), 15)).build();
            assertThat(http2.send(cut, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void a_gzip_body_with_a_wrong_checksum_is_refused() throws IOException {
        byte[] wrong = gzip(JSON);
        wrong[wrong.length - 5] ^= 1;
        assertThat(posted("gzip", wrong).body()).contains("its checksum is wrong");
    }

    @Test
    void a_gzip_body_may_have_members_but_not_thousands() throws IOException {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream some = new ByteArrayOutputStream();
        some.writeBytes(empty);
        some.writeBytes(gzip(JSON));
        assertThat(posted("gzip", some.toByteArray()).statusCode()).isEqualTo(200);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 40_000; i++) {
            many.writeBytes(empty);
        }
        assertThat(posted("gzip", many.toByteArray()).body()).contains("more than 1000 members");
    }

    @Test
    void gzip_in_gzip_is_no_json() throws IOException {
        assertThat(posted("gzip", gzip(gzip(JSON))).body()).contains("json_invalid");
    }

    @Test
    void deflate_is_taken_with_and_without_its_frame() throws IOException {
        assertThat(posted("deflate", deflate(JSON, false)).statusCode()).isEqualTo(200);
        assertThat(posted("deflate", deflate(JSON, true)).statusCode()).isEqualTo(200);
        byte[] cut = deflate(JSON, false);
        assertThat(posted("deflate", Arrays.copyOf(cut, cut.length - 6)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_body_that_unpacks_to_too_much_is_refused() throws IOException {
        assertThat(posted("gzip", gzip(new byte[100 << 20])).statusCode()).isEqualTo(413);
        assertThat(posted("deflate", deflate(new byte[TOO_MANY], false)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, gzip", "\"", "gzip;q=1"})
    void other_content_codings_are_refused(String coding) {
        HttpResponse<String> answer = posted(coding, JSON);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("is not supported");
    }

    @Test
    void the_control_api_refuses_in_its_own_form() {
        HttpResponse<String> answer = alice.send(alice.request("/__bandstand/worlds/w/clock/advance")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofByteArray(JSON)));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{\"query\":\"x\"}\r\n0\r\n\r\n",
                "d\n{\"query\":\"x\"}\n0\n\n",
                "d\r\n{\"quer",
                "ffffffffffffffff\r\n{}"
            })
    void broken_chunks_are_told_as_such_and_end_the_connection(String chunks, TestWorld world) throws IOException {
        try (RawConnection raw = new RawConnection(world.address())) {
            String answer = raw.send(head(world) + "Transfer-Encoding: chunked\r\n\r\n" + chunks)
                    .end()
                    .rest();
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\r\nConnection: close\r\n", "cannot be read");
        }
    }

    @Test
    void a_body_that_is_shorter_than_said_is_told_as_such(TestWorld world) throws IOException {
        try (RawConnection raw = new RawConnection(world.address())) {
            String answer = raw.send(head(world) + "Content-Length: 100\r\n\r\n{\"query\"")
                    .end()
                    .rest();
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\r\nConnection: close\r\n", "cut short");
        }
    }

    @Test
    void a_body_that_is_too_large_leaves_the_connection_usable(TestWorld world) throws IOException {
        try (RawConnection raw = new RawConnection(world.address())) {
            String answers = raw.send(head(world) + "Content-Length: " + TOO_MANY + "\r\n\r\n" + " ".repeat(TOO_MANY))
                    .send("GET /__bandstand HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .rest();
            assertThat(answers).startsWith("HTTP/1.1 413 ").contains("larger than 1048576 bytes", "HTTP/1.1 200 OK");
        }
    }

    @Test
    void a_client_that_never_ends_its_body_holds_up_nobody(TestWorld world) throws IOException {
        try (RawConnection raw = new RawConnection(world.address())) {
            raw.send(head(world) + "Content-Length: 100\r\n\r\n{");
            assertThat(alice.send(alice.request("/__bandstand").timeout(Duration.ofSeconds(10)))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String head(TestWorld world) {
        return "POST " + BUILD + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + world.key()
                + "\r\nContent-Type: application/json\r\n";
    }

    private HttpResponse<String> posted(String coding, byte[] body) {
        return alice.send(packed(coding, body));
    }

    private HttpRequest.Builder packed(String coding, byte[] body) {
        return alice.request(BUILD)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", coding)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
