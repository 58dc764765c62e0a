package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.store.MockProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Requests made from the OpenAPI documents, and the same with bytes changed: no answer is 5xx, none stays away, another
 * client is served all the while, every job is there at the end, and the mock holds little memory. The profile {@code fuzz}
 * sends many more.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzedDocumentsTest {

    private static final int REQUESTS = Integer.getInteger("bandstand.fuzz.requests", 500);
    private static final long SEED = Long.getLong("bandstand.fuzz.seed", 20_261_129);
    private static final int JOBS = 20;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final List<String> CONTRACTS = List.of("openfunnel-tam", "nemo-jobs", "control", "openai-batch");

    /** None asks for an answer of 500 or more, which would be no fault. */
    private static final List<String> ODD_HEADERS = List.of(
            "X-Bandstand-Answer: status=404; retry-after=2",
            "X-Bandstand-Answer: status=999999999999",
            "X-Bandstand-Answer: status=099; delay=-1ms",
            "X-Bandstand-Answer: delay=1ms; patch={\"status\": [[[[]]]]}",
            "X-Bandstand-Answer: patch={\"a\":",
            "X-Bandstand-Answer: patch=null; body=\"\\ud800\"",
            "X-Bandstand-Answer: ;;=;=",
            "Prefer: code=404",
            "Prefer: code=" + "9".repeat(2_000),
            "X-Bandstand-Scenario: quick",
            "X-Bandstand-Scenario: ../../x",
            "Authorization: Bearer fuzz",
            "Authorization: Basic ////",
            "Accept: text/csv, application/x-ndjson;q=NaN",
            "Idempotency-Key: " + "k".repeat(900),
            "If-None-Match: *",
            "Origin: null");

    private static final List<String> TYPES =
            List.of("text/csv", "application/x-ndjson", "application/merge-patch+json", "application/yaml", "x");

    private static final int MOST_MEGABYTES = 400;
    private static final String FUZZ = "fuzz";

    private MockProcess mock;
    private Browser sentinel;
    private final List<String> jobs = new ArrayList<>();

    /** The other client polls once for each request, while that is answered. */
    private final Semaphore turns = new Semaphore(0);

    @BeforeEach
    void start() throws IOException {
        mock = MockProcess.withHeap("256m");
        sentinel = Browser.of(mock.address(), "sentinel");
        Browser.of(mock.address(), FUZZ).submit();
        for (int i = 0; i < JOBS; i++) {
            jobs.add(sentinel.submit());
        }
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void requests_of_every_operation() throws Exception {
        whileAnotherClientIsServed(() -> {
            for (int i = 0; i < CONTRACTS.size(); i++) {
                Random random = new Random(SEED + i);
                DocumentFuzzer fuzzer = fuzzer(CONTRACTS.get(i), random);
                for (int each = 0; each < REQUESTS; each++) {
                    send(request(fuzzer.next(), random));
                }
            }
            return null;
        });
    }

    @Test
    void requests_with_bytes_changed() throws Exception {
        whileAnotherClientIsServed(() -> {
            Random random = new Random(SEED);
            DocumentFuzzer fuzzer = fuzzer("nemo-jobs", random);
            for (int each = 0; each < REQUESTS; each++) {
                byte[] bytes = request(fuzzer.next(), random);
                for (int change = random.nextInt(1, 5); change > 0; change--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                send(random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            }
            return null;
        });
    }

    private DocumentFuzzer fuzzer(String contract, Random random) throws IOException {
        return new DocumentFuzzer(contract, random, List.of(FUZZ, "default", "a-job", "1"));
    }

    private void whileAnotherClientIsServed(Callable<?> work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> watch = threads.submit(() -> {
                for (int turn = 0; !done.get(); turn++) {
                    turns.acquire();
                    String job = jobs.get(turn % JOBS);
                    HttpResponse<String> answer = sentinel.send(
                            sentinel.request("/api/v1/tam/build/" + job).timeout(Duration.ofMillis(PATIENCE_MILLIS)));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                }
                return null;
            });
            try {
                work.call();
            } finally {
                done.set(true);
                turns.release();
            }
            watch.get();
            assertThat(mock.residentMegabytes().orElse(0)).isLessThan(MOST_MEGABYTES);
        }
    }

    private static byte[] request(DocumentFuzzer.Generated request, Random random) {
        String type = random.nextInt(20) == 0 ? any(TYPES, random) : "application/json";
        String odd = random.nextInt(5) == 0 ? any(ODD_HEADERS, random) + "\r\n" : "";
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        String head =
                request.method() + " " + request.target() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "X-API-Key: fuzz\r\nX-Bandstand-World: fuzz\r\n" + odd + "Content-Type: " + type
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void send(byte[] request) throws IOException {
        turns.release();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), mock.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String begin = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            assertThat(begin)
                    .as(() -> new String(request, StandardCharsets.ISO_8859_1))
                    .doesNotMatch("HTTP/1\\.[01] 5\\d\\d(?<!505)");
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // bad framing is answered by closing the connection
        }
    }
}
