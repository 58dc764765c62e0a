package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.util.thread.strategy.AdaptiveExecutionStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerThreadsTest {

    private static final int REQUESTS = 100;
    private static final int TURNS = 2;

    private final ServerThreads threads = new ServerThreads();

    @BeforeEach
    void start() throws Exception {
        threads.setReservedThreads(0);
        threads.start();
    }

    @AfterEach
    void stop() throws Exception {
        threads.stop();
    }

    @Test
    void the_ends_of_many_requests_take_turns() throws InterruptedException {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        CountDownLatch allCame = new CountDownLatch(1);
        CountDownLatch allDone = new CountDownLatch(REQUESTS);

        for (int i = 0; i < REQUESTS; i++) {
            assertThat(threads.tryExecute(() -> {
                        used.add(Thread.currentThread());
                        await(allCame);
                        allDone.countDown();
                    }))
                    .isTrue();
        }
        allCame.countDown();
        allDone.await();

        assertThat(used).hasSize(TURNS).doesNotContain(Thread.currentThread());
    }

    @Test
    void a_connection_is_read_on_the_thread_that_asks_when_none_is_idle() {
        assertThat(threads.tryExecute(new AdaptiveExecutionStrategy(() -> null, threads)))
                .isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
