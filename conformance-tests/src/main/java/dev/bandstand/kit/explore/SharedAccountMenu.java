package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The steps of a contract for walks that other walks of the same account go on beside: those that show what all jobs of an
 * account are and cost together would show the other walks as well.
 */
record SharedAccountMenu(StepMenu all) implements StepMenu {

    @Override
    public List<List<WalkStep>> openings() {
        return all.openings();
    }

    @Override
    public List<WalkStep> candidates(WalkRunner walk, int job, RandomGenerator random) {
        return all.candidates(walk, job, random).stream()
                .filter(step -> !all.readsAccount(step))
                .toList();
    }

    @Override
    public boolean readsAccount(WalkStep step) {
        return all.readsAccount(step);
    }

    @Override
    public List<String> example(Walk walk, Finding finding) {
        return all.example(walk, finding);
    }
}
