package dev.bandstand.kit.selftest;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work done by several threads. */
final class Parallel {

    private Parallel() {}

    /**
     * Does all of some work.
     *
     * @param listener hears of each result in the order of the work
     * @return the results in the order of the work
     */
    static <W, R> List<R> work(int threads, List<W> work, Function<W, R> act, Consumer<R> listener) {
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> begun = work.stream()
                    .map(each -> crew.submit(() -> act.apply(each)))
                    .toList();
            return begun.stream()
                    .map(Parallel::done)
                    .map(result -> {
                        listener.accept(result);
                        return result;
                    })
                    .toList();
        }
    }

    private static <R> R done(Future<R> begun) {
        try {
            return begun.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The self-test failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The self-test was interrupted.", stopped);
        }
    }
}
