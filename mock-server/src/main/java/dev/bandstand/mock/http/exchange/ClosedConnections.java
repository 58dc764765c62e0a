package dev.bandstand.mock.http.exchange;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;

/**
 * Closes connections that have to be given up, each once however many of its messages are, and on one thread: the close of
 * one with a hundred answers that wait takes long, and whoever needs the room may be the thread that reads all others.
 */
final class ClosedConnections {

    private static final long IDLE_SECONDS = 10;

    private static final Set<EndPoint> CLOSING = ConcurrentHashMap.newKeySet();
    private static final Executor THREAD = thread();

    private ClosedConnections() {}

    private static Executor thread() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Thread.ofPlatform().daemon().name("closing").unstarted(work));
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    static void close(EndPoint connection) {
        if (connection.isOpen() && CLOSING.add(connection)) {
            THREAD.execute(() -> {
                connection.close();
                CLOSING.remove(connection);
            });
        }
    }
}
