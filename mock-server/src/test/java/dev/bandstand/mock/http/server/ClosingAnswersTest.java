package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer after which the server closes the connection says so; a client would send its next request into the void. */
@MockTest
class ClosingAnswersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /%00,            HTTP/1.1, 400
            GET,  /%zz,            HTTP/1.1, 400
            GET,  /a b,            HTTP/1.1, 400
            GET,  /%2e%2e/%2e%2e,  HTTP/1.1, 400
            GET,  /,               HTTP/3.0, 505
            """)
    void a_request_line_that_cannot_be_read(String method, String target, String version, int status, TestWorld world)
            throws IOException {
        String answer = answer(world, "%s %s %s\r\nHost: localhost\r\n\r\n".formatted(method, target, version));
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\r\nConnection: close\r\n");
    }

    @Test
    void a_target_that_is_too_long(TestWorld world) throws IOException {
        assertThat(answer(world, "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("\r\nConnection: close\r\n");
    }

    @Test
    void headers_that_are_too_long(TestWorld world) throws IOException {
        assertThat(answer(world, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("\r\nConnection: close\r\n");
    }

    @Test
    void headers_of_more_than_two_hundred_lines(TestWorld world) throws IOException {
        String begin = "GET /__bandstand HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(answer(world, begin + "a:\r\n".repeat(198) + "\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(answer(world, begin + "a:\r\n".repeat(199) + "\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("\r\nConnection: close\r\n");
    }

    @Test
    void more_than_two_hundred_lines_before_and_after_a_chunked_body(TestWorld world) throws IOException {
        String begin = """
                POST /api/v1/tam/build HTTP/1.1\r
                Host: localhost\r
                X-API-Key: lines\r
                Content-Type: application/json\r
                Connection: close\r
                Transfer-Encoding: chunked\r
                \r
                d\r
                {"query":"x"}\r
                0\r
                """;
        assertThat(answer(world, begin + "a:\r\n".repeat(195) + "\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(answer(world, begin + "a:\r\n".repeat(196) + "\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nConnection: close\r\n", "too many headers follow it");
    }

    private static String answer(TestWorld world, String request) throws IOException {
        try (RawConnection raw = new RawConnection(world.address())) {
            return raw.send(request).rest();
        }
    }
}
