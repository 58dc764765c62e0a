package dev.bandstand.kit.target;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mock is recognized though it is late, and a server that is none costs a few short exchanges. */
@Timeout(20)
class MockControlTest {

    private static final HttpSettings LIMITS =
            new HttpSettings(Duration.ofMillis(400), 1 << 20, Optional.empty(), Proxies.NONE);
    private static final String MOCK = "{\"name\":\"bandstand\"}";

    @Test
    void a_mock_that_is_late_once_is_still_found() {
        AtomicInteger calls = new AtomicInteger();
        try (RawServer server = RawServer.writing(out -> {
            if (calls.incrementAndGet() == 1) {
                Thread.sleep(60_000);
            }
            answer(out, MOCK);
        })) {
            assertThat(MockControl.find(server.address(), LIMITS)).isPresent();
        }
    }

    @Test
    void a_server_that_stalls_is_given_up() {
        try (RawServer server = RawServer.writing(out -> Thread.sleep(60_000))) {
            assertThat(MockControl.find(server.address(), LIMITS)).isEmpty();
            assertThat(server.requests()).isBetween(2, 3);
        }
    }

    @Test
    void a_server_that_answers_is_asked_once() {
        try (RawServer server = RawServer.writing(out -> answer(out, "<html>"))) {
            assertThat(MockControl.find(server.address(), LIMITS)).isEmpty();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    private static void answer(OutputStream out, String body) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(ISO_8859_1));
    }
}
