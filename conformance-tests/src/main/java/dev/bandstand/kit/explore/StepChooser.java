package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Coverage.Cell;
import dev.bandstand.kit.explore.Coverage.Learned;
import dev.bandstand.kit.explore.Coverage.Outcome;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Operate;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Chooses the next step at random, with more weight for what was seen least. */
final class StepChooser {

    /** Most rules compare what was read before a command with what is read after it. */
    private static final double POLL_AFTER_COMMAND = 0.6;

    private static final Duration OF_A_CALL = Duration.ofMillis(250);

    private final RandomGenerator random;
    private final Coverage coverage;
    private final StepMenu menu;
    private final Deque<WalkStep> opening;
    private final int steps;
    private final List<Learned> learned = new ArrayList<>();
    private int unread;
    private boolean raced;

    /**
     * A chooser for one walk.
     *
     * @param coverage all that was taken before; what this walk takes is added
     * @param most the most steps that the walk can have
     */
    StepChooser(RandomGenerator random, Coverage coverage, StepMenu menu, List<WalkStep> opening, int most) {
        this.random = random;
        this.coverage = coverage;
        this.menu = menu;
        this.opening = new ArrayDeque<>(opening);
        this.steps = Math.min(most, this.opening.size() + 1 + random.nextInt(most));
    }

    /** The number of steps to take. */
    int steps() {
        return steps;
    }

    /** The steps that were taken, with their cost and the states that they led to. */
    List<Learned> learned() {
        return learned;
    }

    /**
     * The next step of a walk. Once calls were under way together it is chosen without regard to the states of jobs, which
     * depend on the order of those calls, so that the same seed gives the same walk.
     */
    WalkStep next(WalkRunner walk) {
        return opening.isEmpty() ? chosen(walk) : opening.removeFirst();
    }

    /** Takes a step, and learns its cost and the state that it leads to. */
    void take(WalkStep next, WalkRunner walk) {
        raced |= next.isAtOnce();
        unread = commanded(next);
        Cell cell = cell(next, walk);
        int before = walk.calls();
        Optional<Instant> began = walk.realTime();
        walk.take(next);
        String after =
                next instanceof OnJob about && about.job() <= walk.jobs() ? walk.state(about.job()) : cell.state();
        int cost = 1
                + walk.calls()
                - before
                + began.map(from -> waited(from, walk)).orElse(0);
        Learned step = new Learned(cell, raced ? Optional.empty() : Optional.of(new Outcome(cost, after)));
        learned.add(step);
        coverage.add(step);
    }

    /** The time that a step took, in calls that could have been made instead. */
    private static int waited(Instant from, WalkRunner walk) {
        return walk.realTime()
                .map(now -> (int) Duration.between(from, now).dividedBy(OF_A_CALL))
                .orElse(0);
    }

    /** The number of the job that the owner sent a command, 0 for none. */
    private static int commanded(WalkStep step) {
        return switch (step) {
            case Send send -> send.job();
            case Operate call when call.actor() == Actor.ALICE -> call.job();
            default -> 0;
        };
    }

    private WalkStep chosen(WalkRunner walk) {
        if (walk.jobs() == 0) {
            return new Submit(JobOrder.USUAL);
        }
        if (unread > 0 && random.nextDouble() < POLL_AFTER_COMMAND) {
            return new Poll(walk.owner(unread), unread);
        }
        List<WalkStep> candidates = menu.candidates(walk, 1 + random.nextInt(walk.jobs()), random);
        double[] weights = candidates.stream()
                .mapToDouble(step -> raced ? 1 : coverage.weight(cell(step, walk), candidates.size()))
                .toArray();
        double at = random.nextDouble() * Arrays.stream(weights).sum();
        int chosen = 0;
        while (chosen < weights.length - 1 && at >= weights[chosen]) {
            at -= weights[chosen];
            chosen++;
        }
        return candidates.get(chosen);
    }

    private static Cell cell(WalkStep step, WalkRunner walk) {
        String state = step instanceof OnJob about && about.job() <= walk.jobs() ? walk.state(about.job()) : "";
        String kind = switch (step) {
            case Wait wait -> "time passes";
            case Together together -> "calls at the same time";
            default -> StepText.sentence(step);
        };
        return new Cell(state, kind);
    }
}
