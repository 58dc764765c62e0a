package dev.bandstand.kit.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays walks at the same time. */
final class ParallelPlays implements AutoCloseable {

    private final int most;
    private final ExecutorService threads;

    /** @param most the number of walks that are played at the same time */
    ParallelPlays(int most) {
        this.most = most;
        this.threads = Executors.newFixedThreadPool(most);
    }

    /** The number of walks that are played at the same time. */
    int most() {
        return most;
    }

    /** The results of several plays, in their order. */
    <T> List<T> all(List<Callable<T>> plays) {
        List<Future<T>> under = plays.stream().map(threads::submit).toList();
        List<T> results = new ArrayList<>();
        under.forEach(play -> results.add(result(play)));
        return results;
    }

    private static <T> T result(Future<T> play) {
        try {
            return play.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The walks were interrupted", stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
