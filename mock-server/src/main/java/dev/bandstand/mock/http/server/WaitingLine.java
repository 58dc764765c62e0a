package dev.bandstand.mock.http.server;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does what takes much memory, a few at a time: a body of a megabyte takes twenty times its size while it is judged, as does
 * a list of thousands of jobs while it is written. All others wait in line, and hold no thread meanwhile. When the line
 * is full, no more are taken.
 */
final class WaitingLine implements Executor {

    private static final long IDLE_SECONDS = 10;

    /** Requests over HTTP/2 wait here even when their clients have taken them back. */
    private static final int LONGEST = 2_000;

    private final ThreadPoolExecutor threads;

    /** @param atATime how many are done at the same time */
    WaitingLine(String name, int atATime) {
        this(name, atATime, LONGEST);
    }

    /** @param longest how many may wait */
    WaitingLine(String name, int atATime, int longest) {
        threads = new ThreadPoolExecutor(
                atATime,
                atATime,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(longest),
                work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }
}
