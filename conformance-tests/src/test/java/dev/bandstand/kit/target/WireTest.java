package dev.bandstand.kit.target;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import dev.bandstand.kit.trace.Exchange.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server sends, an exchange ends within its limits and tells why. */
@Timeout(20)
class WireTest {

    private static final HttpSettings LIMITS =
            new HttpSettings(Duration.ofMillis(400), 1 << 20, Optional.empty(), Proxies.NONE);
    private static final String HEAD = "HTTP/1.1 200 OK\nContent-Type: application/json\n";
    private static final String LATE = "no complete answer within 400 ms (--answer)";
    private static final String LARGE = "the body of the answer is larger than 1048576 bytes (--max-answer)";

    @Test
    void a_request_arrives_as_it_was_worded() {
        String target = "/jobs/a%2Fb%7Bid%7D//x?cursor=page%5F0003&empty&plus=a+b&plus=&sub=a:b/c;d=$e&utf=%C3%A9";
        Map<String, String> headers =
                Map.of("x-API-key", "k 1", "Content-Type", "application/json", "Accept", "text/x");
        try (RawServer server = RawServer.sending(HEAD + "Content-Length: 2\n\n", "{}".getBytes(ISO_8859_1));
                Wire any = Wire.to(server.address(), LIMITS);
                Wire toMock = Wire.toMock(server.address(), LIMITS)) {
            for (Wire wire : List.of(any, toMock)) {
                for (String method : List.of("GET", "POST", "PATCH", "DELETE", "OPTIONS")) {
                    wire.send(method, target, headers, null);

                    assertThat(server.lastHead().lines().toList())
                            .startsWith(method + " " + target + " HTTP/1.1")
                            .contains("x-API-key: k 1", "Content-Type: application/json")
                            .filteredOn(line -> line.startsWith("Accept:"))
                            .containsExactly("Accept: text/x");
                }
            }
        }
    }

    @Test
    void headers_that_never_come_end_with_the_time_for_an_answer() {
        assertThat(reason(out -> Thread.sleep(60_000))).isEqualTo(LATE);
    }

    @Test
    void a_body_that_stops_half_way_ends_with_the_time_for_an_answer() {
        assertThat(reason(out -> {
                    out.write((HEAD + "Content-Length: 10\n\n{").getBytes(ISO_8859_1));
                    out.flush();
                    Thread.sleep(60_000);
                }))
                .isEqualTo(LATE);
    }

    @Test
    void a_drip_that_never_pauses_for_long_is_an_answer_too_late_all_the_same() {
        assertThat(reason(out -> drip(out, HEAD + "Transfer-Encoding: chunked\n\n", "1\r\n \r\n")))
                .isEqualTo(LATE);
        assertThat(reason(out -> drip(out, "HTTP/1.1 200 OK\n", "X-More: 1\r\n")))
                .isEqualTo(LATE);
        assertThat(reason(out -> drip(out, "HTTP/1.1 200 OK\nX-Long: ", "x"))).isEqualTo(LATE);
    }

    @Test
    void interim_answers_without_end_are_no_answer() {
        assertThat(reason(out -> drip(out, "", "HTTP/1.1 100 Continue\r\n\r\n")))
                .isEqualTo(LATE);
    }

    @Test
    void a_body_is_read_up_to_a_limit() {
        assertThat(reason(out -> {
                    out.write((HEAD + "Connection: close\n\n")
                            .replace("\n", "\r\n")
                            .getBytes(ISO_8859_1));
                    byte[] block = new byte[1 << 16];
                    while (true) {
                        out.write(block);
                    }
                }))
                .isEqualTo(LARGE);
        assertThat(reason(out -> out.write((HEAD + "Content-Length: 99999999999\n\n" + " ".repeat(2 << 20))
                        .replace("\n", "\r\n")
                        .getBytes(ISO_8859_1))))
                .isEqualTo(LARGE);
    }

    @Test
    void a_compressed_body_is_measured_as_it_unpacks() throws IOException {
        byte[] bomb = gzip(new byte[50 << 20]);
        try (RawServer server = RawServer.sending(
                HEAD + String.format(Locale.ROOT, "Content-Encoding: gzip\nContent-Length: %d\n\n", bomb.length),
                bomb)) {
            assertThat(get(server.address(), LIMITS)).isEqualTo(new NoAnswer(LARGE));
        }
    }

    @Test
    void a_flood_of_headers_or_one_without_end_is_no_answer() {
        assertThat(reason(out -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
                    while (true) {
                        out.write("X-Flood: yes\r\n".getBytes(ISO_8859_1));
                    }
                }))
                .contains("header");
        assertThat(reason(out -> {
                    out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(ISO_8859_1));
                    while (true) {
                        out.write(new byte[] {'x', 'x', 'x', 'x'});
                    }
                }))
                .contains("line length");
    }

    @Test
    void a_redirect_is_told_and_not_followed() {
        try (RawServer server =
                RawServer.sending("HTTP/1.1 302 Found\nLocation: /again\nContent-Length: 0\n\n", new byte[0])) {
            Reply reply = get(server.address(), LIMITS);

            assertThat(((Answered) reply).status()).isEqualTo(302);
            assertThat(((Answered) reply).header("Location")).contains("/again");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void a_call_by_way_of_a_proxy_names_the_whole_address() {
        try (RawServer proxy = RawServer.sending(HEAD + "Content-Length: 2\n\n", "{}".getBytes(ISO_8859_1))) {
            HttpSettings settings = new HttpSettings(
                    Duration.ofSeconds(10),
                    1 << 20,
                    Optional.empty(),
                    Proxies.of(Map.of("http_proxy", proxy.address().toString())));

            assertThat(get(URI.create("http://vendor.invalid"), settings)).isInstanceOf(Answered.class);
            assertThat(proxy.lastHead()).startsWith("GET http://vendor.invalid/ HTTP/1.1");
        }
    }

    @Test
    void bytes_that_are_no_utf_8_make_no_good_json() {
        try (RawServer server =
                RawServer.sending(HEAD + "Content-Length: 10\n\n", "{\"a\":\"\u00ff\"} ".getBytes(ISO_8859_1))) {
            Answered answered = (Answered) get(server.address(), LIMITS);

            assertThat(answered.json().isMissingNode()).isTrue();
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_from_one_that_has_no_name() throws IOException {
        // A port that is taken but not listened at cannot be taken by another test.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(get(URI.create("http://127.0.0.1:" + taken.getLocalPort()), LIMITS))
                    .isEqualTo(new NoAnswer(String.format(
                            Locale.ROOT,
                            "127.0.0.1:%d refuses connections; check the address, and that the server is up",
                            taken.getLocalPort())));
        }
        assertThat(((NoAnswer) get(URI.create("http://vendor.invalid"), HttpSettings.direct(Duration.ofSeconds(10))))
                        .reason())
                .isEqualTo("the name of a host on the way to vendor.invalid is not known (DNS); check the address");
        try (RawServer plain = RawServer.sending("HTTP/1.1 400 Bad\nContent-Length: 0\n\n", new byte[0])) {
            URI tls = URI.create(plain.address().toString().replace("http:", "https:"));
            assertThat(get(tls, LIMITS))
                    .as("a handshake that is never answered")
                    .isEqualTo(new NoAnswer(LATE));
        }
    }

    @Test
    void what_is_under_way_can_be_ended_from_outside() {
        HttpSettings patient = HttpSettings.direct(Duration.ofMinutes(10));
        try (RawServer server = RawServer.writing(out -> Thread.sleep(60_000));
                Wire wire = Wire.to(server.address(), patient)) {
            Thread.ofPlatform().start(() -> {
                while (server.requests() == 0) {
                    Thread.onSpinWait();
                }
                wire.abort();
            });

            assertThat(wire.send("GET", "/", Map.of(), null)).isInstanceOf(NoAnswer.class);
        }
    }

    @Test
    void a_submit_under_way_is_answered_when_the_rest_is_ended() {
        CountDownLatch ended = new CountDownLatch(1);
        RawServer.Behaviour late = out -> {
            ended.await();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(ISO_8859_1));
        };
        try (RawServer server = RawServer.writing(late);
                Wire wire = Wire.to(server.address(), HttpSettings.direct(Duration.ofMinutes(10)))) {
            Thread.ofPlatform().start(() -> {
                while (server.requests() == 0) {
                    Thread.onSpinWait();
                }
                wire.abort();
                ended.countDown();
            });

            assertThat(wire.send("POST", "/", Map.of(), "{}")).isInstanceOf(Answered.class);
        }
    }

    private static void drip(OutputStream out, String start, String drop) throws IOException, InterruptedException {
        out.write(start.replace("\n", "\r\n").getBytes(ISO_8859_1));
        while (true) {
            out.write(drop.getBytes(ISO_8859_1));
            out.flush();
            Thread.sleep(20);
        }
    }

    private static String reason(RawServer.Behaviour behaviour) {
        try (RawServer server = RawServer.writing(behaviour)) {
            return ((NoAnswer) get(server.address(), LIMITS)).reason();
        }
    }

    private static Reply get(URI base, HttpSettings settings) {
        try (Wire wire = Wire.to(base, settings)) {
            return wire.send("GET", "/", Map.of(), null);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
