package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A client whose answer takes for ever holds up nobody else, although the mock keeps its jobs in memory and answers most
 * requests on the thread that reads all connections.
 */
class BlockedClientsTest {

    private static final String BLOCKED = "blocked";

    /** One of the requests that are answered at once. */
    private static final String POLL = "/api/v1/tam/build/some";

    private static final int LARGE = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private MockServer mock;

    @BeforeEach
    void start() {
        mock = MockServer.start(options -> options.withPort(0).withCallListener((world, call) -> answered(world)));
    }

    @AfterEach
    void stop() {
        letGo.countDown();
        mock.close();
    }

    @Test
    void a_request_over_http2() throws Exception {
        try (RawConnection client = new RawConnection(mock.address())) {
            client.send(Http2Frames.connectionThatTakesNothing() + Http2Frames.get(1, POLL, BLOCKED));

            assertOthersAreServed();
        }
    }

    @Test
    void requests_that_do_not_wait_for_the_answers_to_those_before() throws Exception {
        try (RawConnection client = new RawConnection(mock.address())) {
            client.send(get("other") + get("other") + get(BLOCKED));

            assertOthersAreServed();
        }
    }

    @Test
    void a_request_whose_answer_a_large_override_changes() throws Exception {
        Browser user = Browser.of(mock, "user");
        String override = """
                {"operation": "pollTamBuild", "patch": {"text": "TEXT"}}""".replace("TEXT", "x".repeat(LARGE));
        assertThat(user.post("/__bandstand/worlds/" + BLOCKED + "/overrides", override)
                        .statusCode())
                .isEqualTo(201);
        try (RawConnection client = new RawConnection(mock.address())) {
            client.send(get(BLOCKED));

            assertOthersAreServed();
        }
    }

    private void answered(String world) {
        if (!world.equals(BLOCKED)) {
            return;
        }
        reached.countDown();
        try {
            letGo.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String get(String key) {
        return "GET " + POLL + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + key + "\r\n\r\n";
    }

    private void assertOthersAreServed() throws InterruptedException {
        reached.await();
        Browser other = Browser.of(mock, "other");
        for (int i = 0; i < 2; i++) {
            assertThat(other.send(other.request(POLL).timeout(PATIENCE)).statusCode())
                    .isEqualTo(404);
        }
    }
}
