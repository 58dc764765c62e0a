package dev.bandstand.kit.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that start together; the first failure of one of them is the failure of all. */
public final class ConcurrentCalls implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> sent = new ArrayList<>();

    /** Lets all go at the same moment and waits for all of them. */
    public static void send(List<Runnable> calls) {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ConcurrentCalls crew = new ConcurrentCalls()) {
            calls.forEach(call -> crew.send(start, call));
        }
    }

    /** Has a call start together with the others. */
    public void send(CyclicBarrier start, Runnable act) {
        sent.add(threads.submit(() -> {
            start.await();
            act.run();
            return null;
        }));
    }

    @Override
    public void close() {
        threads.shutdown();
        for (Future<?> future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The run was interrupted.", e);
            }
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
