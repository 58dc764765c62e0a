package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.WalkStep.Ask;
import dev.bandstand.kit.explore.WalkStep.AskAtLarge;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** The steps of a contract that ships with features of its own. */
record ShippedMenu(Abilities abilities) implements StepMenu {

    private static final int MOST_JOBS = 2;

    @Override
    public List<List<WalkStep>> openings() {
        return Arrays.stream(Opening.values())
                .filter(opening -> opening.fits(abilities))
                .map(Opening::steps)
                .toList();
    }

    @Override
    public boolean readsAccount(WalkStep step) {
        return switch (step) {
            case Ask ask -> ask.idea().readsAccount();
            case AskAtLarge ask -> ask.idea().readsAccount();
            default -> false;
        };
    }

    @Override
    public List<String> example(Walk walk, Finding finding) {
        return new WalkExample(walk, finding).lines();
    }

    @Override
    public List<WalkStep> candidates(WalkRunner walk, int job, RandomGenerator random) {
        List<WalkStep> steps = new ArrayList<>();
        List<Command> commands = walk.commands();
        List<WalkStep> own = commands.stream()
                .<WalkStep>map(command -> new Send(Actor.ALICE, command, job))
                .toList();
        steps.add(new Poll(Actor.ALICE, job));
        steps.addAll(own);
        for (Idea idea : Idea.values()) {
            if (fits(idea, walk, job)) {
                Actor actor = StepMenu.one(List.copyOf(idea.actors()), random);
                if (actor != Actor.BOB || abilities.secondKey()) {
                    steps.add(idea.needsJob() ? new Ask(actor, idea, job) : new AskAtLarge(actor, idea));
                }
            }
        }
        steps.add(Pauses.any(random, abilities.realTime()));
        if (!commands.isEmpty()) {
            steps.add(StepMenu.together(job, own, random));
        }
        for (Actor other : abilities.others()) {
            steps.add(new Poll(other, job));
            if (!commands.isEmpty()) {
                steps.add(new Send(other, StepMenu.one(commands, random), job));
            }
        }
        if (walk.jobs() < MOST_JOBS) {
            steps.add(new Submit(JobOrder.USUAL));
            steps.add(new Submit(JobOrder.APART));
            if (abilities.jobsOfBob()) {
                steps.add(new Submit(JobOrder.OF_BOB));
            }
        }
        return steps;
    }

    /** Bob's job is polled and sent commands; ideas are about jobs of Alice, whose time can be moved. */
    private static boolean fits(Idea idea, WalkRunner walk, int job) {
        return idea.fits(walk.contract(), walk.jobs(), walk.cursorNoted(job))
                && !(idea.needsJob() && walk.owner(job) == Actor.BOB)
                && !(idea.waits() && walk.deleted(job));
    }
}
