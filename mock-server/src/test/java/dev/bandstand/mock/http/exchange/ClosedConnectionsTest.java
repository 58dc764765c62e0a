package dev.bandstand.mock.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.api.Test;

class ClosedConnectionsTest {

    @Test
    void a_connection_is_closed_once_while_the_one_that_gives_it_up_goes_on() throws InterruptedException {
        SlowToClose given = new SlowToClose();
        SlowToClose next = new SlowToClose();
        next.mayClose.countDown();

        ClosedConnections.close(given);
        ClosedConnections.close(given);
        given.mayClose.countDown();
        ClosedConnections.close(next);
        next.closed.await();

        assertThat(given.closers).hasSize(1).doesNotContain(Thread.currentThread());
        assertThat(given.isOpen()).isFalse();
    }

    private static final class SlowToClose extends ByteArrayEndPoint {

        private final List<Thread> closers = new CopyOnWriteArrayList<>();
        private final CountDownLatch mayClose = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void doClose() {
            closers.add(Thread.currentThread());
            try {
                mayClose.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            super.doClose();
            closed.countDown();
        }
    }
}
