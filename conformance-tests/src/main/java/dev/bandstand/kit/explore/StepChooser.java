package dev.bandstand.kit.explore;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.explore.Coverage.Cell;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Position;
import dev.bandstand.kit.explore.WalkStep.ReadAll;
import dev.bandstand.kit.explore.WalkStep.ReadPage;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Settle;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Chooses the next step at random, with more weight for what was seen least. */
final class StepChooser {

    private static final List<Command> COMMANDS = List.of(Command.values());
    private static final int MOST_JOBS = 2;
    private static final double LONGEST_WAIT_DOUBLINGS = 9;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

    private final RandomGenerator random;
    private final Coverage coverage;
    private final boolean secondKey;

    StepChooser(RandomGenerator random, Coverage coverage, boolean secondKey) {
        this.random = random;
        this.coverage = coverage;
        this.secondKey = secondKey;
    }

    /** The next step of a walk, counted in the coverage. */
    WalkStep next(WalkRunner walk) {
        if (walk.jobs() == 0) {
            return counted(new Submit(), walk);
        }
        List<WalkStep> candidates = candidates(walk);
        double[] weights = candidates.stream()
                .mapToDouble(step -> coverage.weight(cell(step, walk)))
                .toArray();
        double at = random.nextDouble() * Arrays.stream(weights).sum();
        int chosen = 0;
        while (chosen < weights.length - 1 && at >= weights[chosen]) {
            at -= weights[chosen];
            chosen++;
        }
        return counted(candidates.get(chosen), walk);
    }

    private WalkStep counted(WalkStep step, WalkRunner walk) {
        coverage.count(cell(step, walk));
        return step;
    }

    private List<WalkStep> candidates(WalkRunner walk) {
        int job = 1 + random.nextInt(walk.jobs());
        List<WalkStep> steps = new ArrayList<>();
        steps.add(new Poll(Actor.ALICE, job));
        for (Command command : COMMANDS) {
            steps.add(new Send(Actor.ALICE, command, job));
        }
        for (Position position : Position.values()) {
            steps.add(new ReadPage(position, job));
        }
        steps.add(new ReadAll(job));
        steps.add(new Settle(job));
        steps.add(new Wait(pause()));
        steps.add(together(job));
        Actor other = other();
        steps.add(new Poll(other, job));
        steps.add(new Send(other, command(), job));
        if (walk.jobs() < MOST_JOBS) {
            steps.add(new Submit());
        }
        return steps;
    }

    private WalkStep together(int job) {
        List<WalkStep> steps = new ArrayList<>();
        int calls = 2 + random.nextInt(2);
        for (int call = 0; call < calls; call++) {
            steps.add(random.nextInt(4) == 0 ? new Poll(Actor.ALICE, job) : new Send(Actor.ALICE, command(), job));
        }
        return new Together(steps);
    }

    private Command command() {
        return COMMANDS.get(random.nextInt(COMMANDS.size()));
    }

    private Actor other() {
        List<Actor> others =
                secondKey ? List.of(Actor.BOB, Actor.NOBODY, Actor.STRANGER) : List.of(Actor.NOBODY, Actor.STRANGER);
        return others.get(random.nextInt(others.size()));
    }

    private Duration pause() {
        double factor = Math.pow(2, random.nextDouble() * LONGEST_WAIT_DOUBLINGS);
        return Duration.ofMillis(Math.round(SHORTEST_WAIT.toMillis() * factor));
    }

    private static Cell cell(WalkStep step, WalkRunner walk) {
        JobState state = step instanceof OnJob about ? walk.state(about.job()) : JobState.UNKNOWN;
        String kind = switch (step) {
            case Submit submit -> "submit";
            case Poll poll -> poll.actor().traceName() + " polls";
            case Send send -> send.actor().traceName() + " " + Send.verb(send.command());
            case ReadPage page -> "read " + page.position().name().toLowerCase(Locale.ROOT);
            case ReadAll all -> "read all";
            case Settle settle -> "settle";
            case Wait wait -> "wait";
            case Together together -> "together";
        };
        return new Cell(state, kind);
    }
}
