package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes come in, the answer is never a failure of the server, and no job is lost. */
class AnythingGoesTest {

    private static final int CASES = 1_200;
    private static final long SEED = 20_261_123;

    private static final List<String> PATHS = List.of(
            "/api/v1/tam/build",
            "/api/v1/tam/build/%s",
            "/api/v1/tam/build/%s/pause",
            "/api/v1/tam/build/%s/resume",
            "/api/v1/tam/build/%s/cancel",
            "/api/v1/credits/balance",
            "/apis/jobs/v2/workspaces/w/jobs",
            "/apis/jobs/v2/workspaces/w/jobs/%s",
            "/__bandstand/worlds/%s/clock",
            "/__bandstand/worlds/%s/journal");

    private static final List<String> ODD_SEGMENTS = List.of(
            "%00",
            "..",
            "../..",
            "%2F",
            "%2e%2e",
            ";x=y",
            "%",
            "%zz",
            "a b",
            "\u00e4",
            "%C3%28",
            "x".repeat(5000),
            "'--",
            "{job_id}",
            "~",
            "*",
            "\"",
            "<script>",
            "%F0%9F%9A%80",
            "",
            "page_0000");

    private static final List<String> ODD_QUERIES = List.of(
            "",
            "?",
            "?cursor=",
            "?cursor",
            "?cursor=%00",
            "?cursor=page_9999999999",
            "?cursor=-1&cursor=page_0000",
            "?cursor=%ff%fe",
            "?&&&=&",
            "?cursor=" + "9".repeat(4000),
            "?page=1e9&page_size=-5",
            "?filter[status]=x",
            "?filter[[]]=%5B",
            "?limit=99999999999999999999&after=NaN");

    private static final List<String> ODD_BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"x\"",
            "{\"query\":{}}",
            "{\"query\":\"\\u0000\"}",
            "{\"query\":\"\\ud800\"}",
            "{\"query\":1e400}",
            "{\"query\":\"a\",\"query\":\"b\"}",
            "[".repeat(3000),
            "{\"a\":".repeat(2000),
            "{\"query\":\"" + "\u00e4".repeat(499) + "\"}",
            "9".repeat(2000),
            "{\"speed\":1e308}",
            "{\"frozen\":2}",
            "{\"speed\":0.000001,\"frozen\":null}",
            "{\"query\":\"x\"}trailing",
            "\uFEFF{\"query\":\"bom\"}");

    private static final List<String> ODD_HEADERS = List.of(
            "",
            "X-API-Key:",
            "X-API-Key: \u00e4\u00f6",
            "X-API-Key: a\r\nX-API-Key: b",
            "Content-Type: ;;;",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: multipart/form-data",
            "Accept: nonsense",
            "Accept-Encoding: gzip, br;q=nan",
            "Content-Encoding: gzip",
            "Expect: 200-maybe",
            "Range: bytes=5-1",
            "X-Bandstand-Scenario: ../../etc/passwd",
            "X-Long: " + "y".repeat(6000),
            "Transfer-Encoding: sideways");

    @Test
    void no_request_makes_the_server_fail_and_no_job_is_lost() throws IOException {
        Random random = new Random(SEED);
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            Browser alice = Browser.of(mock, "alice");
            String job = alice.submit();
            int port = mock.address().getPort();
            for (int i = 0; i < CASES; i++) {
                byte[] request = request(random, job);
                String status = answer(port, request);
                assertThat(status)
                        .as(() -> new String(request, StandardCharsets.ISO_8859_1))
                        .doesNotContain(" 50");
            }
            assertThat(alice.get("/api/v1/tam/build/" + job).statusCode()).isEqualTo(200);
        }
    }

    private static byte[] request(Random random, String job) {
        String segment = random.nextInt(3) == 0 ? job : any(ODD_SEGMENTS, random);
        String path = any(PATHS, random).replace("%s", segment) + any(ODD_QUERIES, random);
        byte[] body =
                random.nextInt(4) == 0 ? noise(random) : any(ODD_BODIES, random).getBytes(StandardCharsets.UTF_8);
        String odd = any(ODD_HEADERS, random);
        String head = any(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"), random)
                + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (random.nextInt(5) == 0 || odd.startsWith("X-API") ? "" : "X-API-Key: alice\r\n")
                + (odd.startsWith("Content-Type") ? "" : "Content-Type: application/json\r\n")
                + (odd.isEmpty() ? "" : odd + "\r\n")
                + "Content-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The status line of the answer; empty when the connection was closed without one, as bad framing deserves. */
    private static String answer(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            String answer = new String(socket.getInputStream().readNBytes(64), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        } catch (SocketException reset) {
            return "";
        }
    }
}
