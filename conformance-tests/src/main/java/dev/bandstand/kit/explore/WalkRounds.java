package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkPlayer.Played;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Plays random walks in rounds. The walks of a round are played at the same time, each with what was learned from the rounds
 * before it, so that the same seed plays the same walks however fast each of them is.
 */
final class WalkRounds implements AutoCloseable {

    private final WalkPlayer player;
    private final StepMenu menu;
    private final Random random;
    private final Openings openings;
    private final int steps;
    private final int size;
    private final Coverage coverage = new Coverage();
    private final ExecutorService threads;

    /**
     * @param steps the most steps of a walk
     * @param size the number of walks of a round
     */
    WalkRounds(WalkPlayer player, StepMenu menu, int seed, int steps, int size) {
        this.player = player;
        this.menu = menu;
        this.random = new Random(seed);
        this.openings = new Openings(random, menu.openings());
        this.steps = steps;
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size);
    }

    /** Plays one round. */
    List<Played> next() {
        List<StepChooser> choosers = new ArrayList<>();
        List<Future<Played>> walks = new ArrayList<>();
        for (int walk = 0; walk < size; walk++) {
            StepChooser chooser = new StepChooser(
                    new Random(random.nextLong()), new Coverage(coverage), menu, openings.next(), steps);
            choosers.add(chooser);
            walks.add(threads.submit(() -> player.wander(chooser)));
        }
        List<Played> played = new ArrayList<>();
        walks.forEach(walk -> played.add(result(walk)));
        choosers.forEach(chooser -> coverage.add(chooser.learned()));
        return played;
    }

    private static Played result(Future<Played> walk) {
        try {
            return walk.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The walks were interrupted", stopped);
        }
    }

    /** The steps that were taken until now. */
    Coverage coverage() {
        return coverage;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
