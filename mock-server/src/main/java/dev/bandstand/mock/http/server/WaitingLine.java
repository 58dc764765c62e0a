package dev.bandstand.mock.http.server;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does what takes much memory, a few at a time: a body of a megabyte takes twenty times its size while it is judged, as does
 * a list of thousands of jobs while it is written. All others wait in line, and hold no thread meanwhile.
 */
final class WaitingLine implements Executor {

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    /** @param atATime how many are done at the same time */
    WaitingLine(String name, int atATime) {
        threads = new ThreadPoolExecutor(
                atATime,
                atATime,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }
}
