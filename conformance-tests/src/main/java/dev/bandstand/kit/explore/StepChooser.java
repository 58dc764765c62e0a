package dev.bandstand.kit.explore;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.explore.Coverage.Cell;
import dev.bandstand.kit.explore.Coverage.Learned;
import dev.bandstand.kit.explore.Coverage.Outcome;
import dev.bandstand.kit.explore.WalkStep.Ask;
import dev.bandstand.kit.explore.WalkStep.AskAtLarge;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Chooses the next step at random, with more weight for what was seen least. */
final class StepChooser {

    private static final int MOST_JOBS = 2;
    private static final double LONGEST_WAIT_DOUBLINGS = 9;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

    /** Most rules compare what was read before a command with what is read after it. */
    private static final double POLL_AFTER_COMMAND = 0.6;

    private final RandomGenerator random;
    private final Coverage coverage;
    private final Abilities abilities;
    private final Deque<WalkStep> opening;
    private final int steps;
    private final List<Learned> learned = new ArrayList<>();
    private int unread;
    private boolean raced;

    /**
     * The calls that can be made at a target.
     *
     * @param secondKey true if there is a second key
     * @param failingJobs true if a job can be had that fails
     */
    record Abilities(boolean secondKey, boolean failingJobs) {}

    /**
     * A chooser for one walk.
     *
     * @param coverage all that was taken before; what this walk takes is added
     * @param most the most steps that the walk can have
     */
    StepChooser(RandomGenerator random, Coverage coverage, Abilities abilities, Opening opening, int most) {
        this.random = random;
        this.coverage = coverage;
        this.abilities = abilities;
        this.opening = new ArrayDeque<>(opening.steps());
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
     * Takes the next step of a walk. Once calls were under way together it is chosen without regard to the states of jobs,
     * which depend on the order of those calls, so that the same seed gives the same walk.
     */
    WalkStep take(WalkRunner walk) {
        WalkStep next = opening.isEmpty() ? chosen(walk) : opening.removeFirst();
        raced |= next.isAtOnce();
        unread = next instanceof Send send ? send.job() : 0;
        Cell cell = cell(next, walk);
        int before = walk.calls();
        walk.take(next);
        JobState after = next instanceof OnJob about ? walk.state(about.job()) : cell.state();
        Learned step = new Learned(
                cell, raced ? Optional.empty() : Optional.of(new Outcome(1 + walk.calls() - before, after)));
        learned.add(step);
        coverage.add(step);
        return next;
    }

    private WalkStep chosen(WalkRunner walk) {
        if (walk.jobs() == 0) {
            return new Submit(JobOrder.USUAL);
        }
        if (unread > 0 && random.nextDouble() < POLL_AFTER_COMMAND) {
            return new Poll(Actor.ALICE, unread);
        }
        List<WalkStep> candidates = candidates(walk);
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

    private List<WalkStep> candidates(WalkRunner walk) {
        int job = 1 + random.nextInt(walk.jobs());
        List<WalkStep> steps = new ArrayList<>();
        List<Command> commands = walk.commands();
        steps.add(new Poll(Actor.ALICE, job));
        for (Command command : commands) {
            steps.add(new Send(Actor.ALICE, command, job));
        }
        for (Idea idea : Idea.values()) {
            if (idea.fits(walk.contract(), walk.jobs(), walk.cursorNoted(job))
                    && !(idea.waits() && walk.deleted(job))) {
                Actor actor = one(List.copyOf(idea.actors()));
                if (actor != Actor.BOB || abilities.secondKey()) {
                    steps.add(idea.needsJob() ? new Ask(actor, idea, job) : new AskAtLarge(actor, idea));
                }
            }
        }
        steps.add(new Wait(pause()));
        if (!commands.isEmpty()) {
            steps.add(together(job, commands));
        }
        for (Actor other : others()) {
            steps.add(new Poll(other, job));
            if (!commands.isEmpty()) {
                steps.add(new Send(other, one(commands), job));
            }
        }
        if (walk.jobs() < MOST_JOBS) {
            steps.add(new Submit(JobOrder.USUAL));
            steps.add(new Submit(JobOrder.APART));
        }
        return steps;
    }

    private WalkStep together(int job, List<Command> commands) {
        List<WalkStep> steps = new ArrayList<>();
        int calls = 2 + random.nextInt(2);
        Command favourite = one(commands);
        for (int call = 0; call < calls; call++) {
            steps.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Poll(Actor.ALICE, job);
                        case 1 -> new Send(Actor.ALICE, one(commands), job);
                        default -> new Send(Actor.ALICE, favourite, job);
                    });
        }
        return new Together(steps);
    }

    private List<Actor> others() {
        return abilities.secondKey()
                ? List.of(Actor.BOB, Actor.NOBODY, Actor.STRANGER)
                : List.of(Actor.NOBODY, Actor.STRANGER);
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** A wait of a length that is as likely to be short as long; every other one a round number of half seconds. */
    private Duration pause() {
        double factor = Math.pow(2, random.nextDouble() * LONGEST_WAIT_DOUBLINGS);
        long millis = Math.round(SHORTEST_WAIT.toMillis() * factor);
        return Duration.ofMillis(random.nextBoolean() ? millis : Math.max(500, millis / 500 * 500));
    }

    private static Cell cell(WalkStep step, WalkRunner walk) {
        JobState state = step instanceof OnJob about ? walk.state(about.job()) : JobState.UNKNOWN;
        String kind = switch (step) {
            case Wait wait -> "time passes";
            case Together together -> "calls at the same time";
            default -> StepText.sentence(step);
        };
        return new Cell(state, kind);
    }
}
