package dev.bandstand.mock.http.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.ExecutionStrategy;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The threads of the server. When a connection ends, Jetty asks for a thread for each of its requests that is not answered
 * yet, and starts one where none is idle: a hundred for each of many HTTP/2 connections. Here they take turns on two.
 */
final class ServerThreads extends QueuedThreadPool {

    private static final int FOR_ENDS_OF_STREAMS = 2;

    private final ExecutorService ends = Executors.newFixedThreadPool(
            FOR_ENDS_OF_STREAMS,
            work -> Thread.ofPlatform().daemon().name("end of stream").unstarted(work));

    /** Does something at once, on another thread; false for work that can also be done on the thread that asks. */
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
