package dev.bandstand.mock.http.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.ExecutionStrategy;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The threads of the server. When an HTTP/2 connection ends, Jetty asks for a thread for each of its streams, and starts
 * one where none is idle; a hundred for each of many connections hold up all others. Here they take turns on two.
 */
final class ServerThreads extends QueuedThreadPool {

    private static final int FOR_ENDS_OF_STREAMS = 2;

    private final ExecutorService ends = Executors.newFixedThreadPool(
            FOR_ENDS_OF_STREAMS,
            work -> Thread.ofPlatform().daemon().name("end of stream").unstarted(work));

    @Override
    public boolean tryExecute(Runnable task) {
        if (super.tryExecute(task)) {
            return true;
        }
        if (task instanceof ExecutionStrategy || ends.isShutdown()) {
            return false;
        }
        ends.execute(task);
        return true;
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        ends.shutdown();
    }
}
