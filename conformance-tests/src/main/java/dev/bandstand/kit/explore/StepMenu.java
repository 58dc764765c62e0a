package dev.bandstand.kit.explore;

import dev.bandstand.kit.derived.FolderWalks;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.target.Actor;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The steps that a contract has. */
interface StepMenu {

    /** First steps of walks, which bring a job into a state that random steps seldom come to. */
    List<List<WalkStep>> openings();

    /** The steps that can be taken next, those about a job about this one. */
    List<WalkStep> candidates(WalkRunner walk, int job, RandomGenerator random);

    /** True if a step shows what other walks of the same account do: lists of all jobs, or what all of them cost. */
    boolean readsAccount(WalkStep step);

    /** The lines of an example for a feature file that puts a rule to the test; none when the features cannot say it. */
    List<String> example(Walk walk, Finding finding);

    /**
     * The steps of a contract.
     *
     * @param folder the contract, where it is a folder
     */
    static StepMenu of(Optional<FolderWalks> folder, Abilities abilities) {
        return folder.<StepMenu>map(walks -> new FolderMenu(walks, abilities))
                .orElseGet(() -> new ShippedMenu(abilities));
    }

    /** One of several things, each as likely as the others. */
    static <T> T one(List<T> several, RandomGenerator random) {
        return several.get(random.nextInt(several.size()));
    }

    /**
     * Polls and commands of the owner of a job that are under way at the same time; one of the commands is sent more often.
     *
     * @param commands those that the contract has, for the job
     */
    static Together together(int job, List<WalkStep> commands, RandomGenerator random) {
        int calls = 2 + random.nextInt(2);
        WalkStep favourite = one(commands, random);
        return new Together(IntStream.range(0, calls)
                .mapToObj(call -> switch (random.nextInt(4)) {
                    case 0 -> new Poll(Actor.ALICE, job);
                    case 1 -> one(commands, random);
                    default -> favourite;
                })
                .toList());
    }
}
