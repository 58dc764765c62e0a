package dev.bandstand.kit.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Plays random walks in rounds. The walks of a round are played at the same time, each with what was learned from the rounds
 * before it, so that the same seed plays the same walks however fast each of them is.
 */
final class WalkRounds {

    /** Of so many rounds one is a single walk that nothing else disturbs, where all walks share an account. */
    private static final int ALONE = 4;

    private final PlayContext context;
    private final ParallelPlays plays;
    private final Random random;
    private final Openings openings;
    private final int steps;
    private final Coverage coverage = new Coverage();
    private int rounds;

    /** @param steps the most steps of a walk */
    WalkRounds(PlayContext context, ParallelPlays plays, int seed, int steps) {
        this.context = context;
        this.plays = plays;
        this.random = new Random(seed);
        this.openings = new Openings(random, context.menu().openings());
        this.steps = steps;
    }

    /**
     * Plays one round.
     *
     * @param most the most walks
     */
    List<Played> next(int most, Allowance allowance) {
        boolean alone = context.realTime() && ++rounds % ALONE == 0;
        int size = alone ? 1 : Math.min(most, plays.most());
        StepMenu menu = context.realTime() && size > 1 ? new SharedAccountMenu(context.menu()) : context.menu();
        List<StepChooser> choosers = new ArrayList<>();
        List<Callable<Played>> walks = new ArrayList<>();
        for (int walk = 0; walk < size; walk++) {
            StepChooser chooser = new StepChooser(
                    new Random(random.nextLong()), new Coverage(coverage), menu, openings.next(), steps);
            choosers.add(chooser);
            walks.add(() -> context.judged(context.player().wander(chooser, allowance)));
        }
        List<Played> played = plays.all(walks);
        choosers.forEach(chooser -> coverage.add(chooser.learned()));
        return played;
    }

    /** The steps that were taken until now. */
    Coverage coverage() {
        return coverage;
    }
}
