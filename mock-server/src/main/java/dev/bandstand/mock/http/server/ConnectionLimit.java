package dev.bandstand.mock.http.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectableChannel;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.AbstractConnector;

/**
 * Bounds the connections of all connectors together. Where there would be more, those on which nothing has passed for the
 * longest time are closed: a client that comes anew is served at once, and one that is at work keeps its connection.
 */
final class ConnectionLimit implements SelectorManager.AcceptListener {

    private static final Logger LOG = System.getLogger(ConnectionLimit.class.getName());

    /** The memory that a connection takes at the most while nothing of a message is held for it. */
    private static final long BYTES = 32 << 10;

    private static final int PART_OF_HEAP = 2;
    private static final int FEWEST = 200;
    private static final int SHARE = 10;

    /** Each has a task that makes the connection ready, among the tasks of all requests. */
    private static final int MADE_READY_AT_ONCE = 32;

    private final List<? extends AbstractConnector> connectors;
    private final int most;
    private final Semaphore ready = new Semaphore(MADE_READY_AT_ONCE);
    private boolean told;

    private ConnectionLimit(List<? extends AbstractConnector> connectors, int most) {
        this.connectors = connectors;
        this.most = most;
    }

    /** Bounds the connections by the size of the heap. */
    static void hold(List<? extends AbstractConnector> connectors) {
        long fitting = Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES;
        ConnectionLimit limit = new ConnectionLimit(connectors, Math.clamp(fitting, FEWEST, Integer.MAX_VALUE));
        connectors.forEach(connector -> connector.addBean(limit));
    }

    /** Holds up the thread that accepts connections, and does nothing else, until there is room for one more. */
    @Override
    public void onAccepting(SelectableChannel channel) {
        try {
            ready.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        if (count() >= most) {
            closeIdle();
        }
    }

    @Override
    public void onAccepted(SelectableChannel channel) {
        ready.release();
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        ready.release();
    }

    private int count() {
        return connectors.stream()
                .mapToInt(connector -> connector.getConnectedEndPoints().size())
                .sum();
    }

    /** Closes more than is needed now, so that it need not be done again soon. */
    private synchronized void closeIdle() {
        open().map(IdleFor::new)
                .sorted(Comparator.comparingLong(IdleFor::millis).reversed())
                .limit(Math.max(0, count() - most + most / SHARE))
                .forEach(each -> each.connection().close());
        if (!told) {
            told = true;
            LOG.log(
                    Level.WARNING,
                    "There were {0} connections, which is the most that there may be: those that had been idle for the"
                            + " longest time were closed. From now on this is done without a word.",
                    most);
        }
    }

    private Stream<EndPoint> open() {
        return connectors.stream().flatMap(connector -> connector.getConnectedEndPoints().stream());
    }

    /** A connection as it was when it was looked at: others go on while it is compared with them. */
    private record IdleFor(EndPoint connection, long millis) {

        IdleFor(EndPoint connection) {
            this(connection, connection instanceof AbstractEndPoint timed ? timed.getIdleFor() : 0);
        }
    }
}
