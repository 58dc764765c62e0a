package dev.bandstand.kit.explore;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.explore.Coverage.Cell;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
    private final List<Opening> openings = new ArrayList<>();
    private final List<WalkStep> opening = new ArrayList<>();
    private int unread;
    private boolean raced;

    /**
     * The calls that can be made at a target.
     *
     * @param secondKey true if there is a second key
     * @param failingJobs true if a job can be had that fails
     */
    record Abilities(boolean secondKey, boolean failingJobs) {}

    StepChooser(RandomGenerator random, Coverage coverage, Abilities abilities) {
        this.random = random;
        this.coverage = coverage;
        this.abilities = abilities;
    }

    /**
     * Begins a walk with an opening; all openings take turns.
     *
     * @param most the most steps that the walk can have
     * @return the number of steps to take
     */
    int begin(int most) {
        unread = 0;
        raced = false;
        if (openings.isEmpty()) {
            openings.addAll(List.of(Opening.values()));
            openings.removeIf(opening ->
                    (opening.failing() && !abilities.failingJobs()) || (opening.secondKey() && !abilities.secondKey()));
            Collections.shuffle(openings, Random.from(random));
        }
        opening.clear();
        opening.addAll(openings.removeLast().steps());
        return Math.min(most, opening.size() + 1 + random.nextInt(most));
    }

    /**
     * Takes the next step of a walk. Once calls were under way together it is chosen without regard to the states of jobs,
     * which depend on the order of those calls, so that the same seed gives the same walk.
     */
    WalkStep take(WalkRunner walk) {
        WalkStep next = opening.isEmpty() ? chosen(walk) : opening.removeFirst();
        raced |= next instanceof Together || (next instanceof Ask ask && ask.idea() == Idea.READERS);
        unread = next instanceof Send send ? send.job() : 0;
        Cell cell = cell(next, walk);
        coverage.count(cell);
        int before = walk.calls();
        walk.take(next);
        if (!raced) {
            coverage.learn(
                    cell, walk.calls() - before, next instanceof OnJob about ? walk.state(about.job()) : cell.state());
        }
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
