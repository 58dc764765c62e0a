package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.store.MockProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Many small messages that do not come to their end, and thousands of connections on which none begins, do not end a mock with
 * little memory. Others are served meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnfinishedMessagesTest {

    private static final int CONNECTIONS = 80;
    private static final int STREAMS = 100;
    private static final int BODY = 6_000;
    private static final int LINE = 100;
    private static final int LINES = 190;
    private static final int SHORT_LINES = 4_000;
    private static final int HEADS = 300;
    private static final int IDLE_CONNECTIONS = 3_000;
    private static final int BETWEEN_CALLS = 100;

    private final List<RawConnection> open = new ArrayList<>();
    private MockProcess mock;
    private Browser other;
    private String job;

    @BeforeAll
    void start() throws IOException {
        mock = MockProcess.withHeap("64m");
        other = Browser.of(mock.address(), "other");
        job = other.submit();
    }

    @AfterEach
    void close() throws IOException {
        for (RawConnection each : open) {
            each.close();
        }
        open.clear();
    }

    @AfterAll
    void stop() {
        mock.close();
    }

    @Test
    void answers_over_http2_that_are_not_read() throws IOException {
        streams(stream -> Http2Frames.get(stream, "/api/v1/tam/build/" + job));
        assertServed();
    }

    @Test
    void bodies_over_http2_that_do_not_end() throws IOException {
        String begin = "{\"query\":\"" + "x".repeat(BODY);
        streams(stream -> Http2Frames.post(stream, "/api/v1/tam/build", begin));
        assertServed();
    }

    @Test
    void heads_that_do_not_end() throws IOException {
        String begin = "GET /api/v1/tam/build HTTP/1.1\r\nHost: localhost\r\n";
        for (int i = 0; i < HEADS; i++) {
            send(begin + ("x".repeat(LINE) + ":\r\n").repeat(LINES));
            send(begin + "a:\r\n".repeat(SHORT_LINES));
        }
        assertServed();
    }

    @Test
    void connections_that_are_idle() throws IOException {
        String poll = "GET /api/v1/tam/build/" + job + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: other\r\n\r\n";
        for (int i = 1; i <= IDLE_CONNECTIONS; i++) {
            send(i % 2 == 0 ? poll : "");
            if (i % BETWEEN_CALLS == 0) {
                assertThat(other.get("/api/v1/tam/build/" + job).statusCode()).isEqualTo(200);
            }
        }
        assertServed();
        assertThat(open.getFirst().rest()).isEmpty();
        assertThat(open.get(1).rest()).startsWith("HTTP/1.1 200 ");
    }

    private void streams(IntFunction<String> request) {
        for (int i = 0; i < CONNECTIONS; i++) {
            StringBuilder all = new StringBuilder(Http2Frames.connectionThatTakesNothing());
            for (int stream = 0; stream < STREAMS; stream++) {
                all.append(request.apply(2 * stream + 1));
            }
            send(all.toString());
        }
    }

    /** The mock may close the connection meanwhile. */
    private void send(String bytes) {
        try {
            RawConnection fresh = new RawConnection(mock.address());
            open.add(fresh);
            fresh.send(bytes);
        } catch (IOException closed) {
            assertThat(closed).hasMessageMatching("(?i).*(reset|broken pipe|abort).*");
        }
    }

    private void assertServed() {
        for (int i = 0; i < STREAMS; i++) {
            assertThat(other.get("/api/v1/tam/build/" + job).statusCode()).isEqualTo(200);
        }
        assertThat(other.submit()).isNotEmpty();
    }
}
