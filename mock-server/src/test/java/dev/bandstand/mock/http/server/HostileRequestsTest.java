package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.store.MockProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Another client is served whatever somebody sends, none of which is answered as a failure of the server. The longest time
 * that the other client waited is printed; the profile {@code fuzz} sends everything more often and limits that time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int ROUNDS = Integer.getInteger("bandstand.hostile.rounds", 1);
    private static final int MOST_MILLIS = Integer.getInteger("bandstand.hostile.millis", PATIENCE_MILLIS);
    private static final int CLIENTS = 2;
    private static final int HALF_SENT = 300;
    private static final int PARTED_BODIES = 4;
    private static final int PARTS = 200_000;
    private static final int SERVED_MEANWHILE = 25;

    private MockProcess mock;
    private Browser other;
    private String job;

    @BeforeAll
    void start() throws IOException {
        mock = MockProcess.withHeap("256m");
        other = Browser.of(mock.address(), "other");
        job = other.submit();
    }

    @AfterAll
    void stop() {
        mock.close();
    }

    @Test
    void nobody_waits_for_a_hostile_request() throws Exception {
        Map<String, byte[]> requests = HostileRequests.all();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
            Future<Duration> longest = threads.submit(() -> longestWait(done));
            try {
                List<Future<?>> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(threads.submit(() -> sendAll(requests)));
                }
                for (Future<?> client : clients) {
                    client.get();
                }
            } finally {
                done.set(true);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d x %d hostile requests: another client waited %d ms at most%n",
                    ROUNDS * CLIENTS,
                    requests.size(),
                    longest.get().toMillis());
            assertThat(longest.get()).isLessThan(Duration.ofMillis(MOST_MILLIS));
        }
    }

    @Test
    void nobody_waits_for_frames_of_http2_that_only_make_work() {
        Http2Frames.floods().forEach((name, bytes) -> {
            try (RawConnection connection = new RawConnection(mock.address())) {
                connection.send(bytes);
            } catch (IOException closed) {
                // the mock may close the connection
            }
            assertThat(poll().statusCode()).as(name).isEqualTo(200);
        });
    }

    @Test
    void others_are_served_while_bodies_of_very_many_parts_are_read() throws Exception {
        String parted = "POST /api/v1/tam/build HTTP/1.1\r\nHost: localhost\r\nX-API-Key: parted\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "1\r\n \r\n".repeat(PARTS) + "0\r\n\r\n";
        try (ExecutorService threads = Executors.newFixedThreadPool(PARTED_BODIES)) {
            List<Future<String>> bodies = new ArrayList<>();
            for (int i = 0; i < PARTED_BODIES; i++) {
                bodies.add(threads.submit(() -> answer(parted.getBytes(StandardCharsets.US_ASCII))));
            }
            int served = 0;
            while (!bodies.stream().allMatch(Future::isDone)) {
                assertThat(poll().statusCode()).isEqualTo(200);
                served++;
            }
            for (Future<String> body : bodies) {
                assertThat(body.get()).startsWith("HTTP/1.1 422");
            }
            assertThat(served).isGreaterThan(SERVED_MEANWHILE);
        }
    }

    @Test
    void nobody_waits_for_bodies_and_heads_that_do_not_end() throws Exception {
        List<RawConnection> open = new ArrayList<>();
        try {
            for (int i = 0; i < HALF_SENT; i++) {
                String begin = "POST /api/v1/tam/build HTTP/1.1\r\nHost: localhost\r\nX-API-Key: slow\r\n";
                open.add(new RawConnection(mock.address())
                        .send(i % 2 == 0 ? begin : begin + "Content-Length: 100\r\n\r\n{"));
            }
            assertThat(poll().statusCode()).isEqualTo(200);
        } finally {
            for (RawConnection each : open) {
                each.close();
            }
        }
    }

    /** The longest time that an answer took until all is done. */
    private Duration longestWait(AtomicBoolean done) {
        Duration longest = Duration.ZERO;
        while (!done.get()) {
            long start = System.nanoTime();
            HttpResponse<String> answer = poll();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            longest = took.compareTo(longest) > 0 ? took : longest;
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return longest;
    }

    private HttpResponse<String> poll() {
        return other.send(other.request("/api/v1/tam/build/" + job).timeout(Duration.ofMillis(PATIENCE_MILLIS)));
    }

    private Void sendAll(Map<String, byte[]> requests) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, byte[]> request : requests.entrySet()) {
                assertThat(answer(request.getValue()))
                        .as(request.getKey())
                        .doesNotContainPattern("HTTP/1\\.[01] 5\\d\\d(?<!50[15])")
                        .doesNotContain("\tat ", "root:x:0");
            }
        }
        return null;
    }

    private String answer(byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(mock.address().getHost(), mock.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            socket.getInputStream().transferTo(answer);
        } catch (SocketException reset) {
            // bad framing is answered by closing the connection
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}
