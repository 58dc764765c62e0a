package dev.bandstand.kit.explore;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.explore.Explorer.Judge;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plays walks and judges them. Safe for use by several threads.
 *
 * @param sessions opens the access for each walk
 * @param judge judges what was played
 */
record WalkPlayer(Supplier<WalkSession> sessions, Judge judge) {

    /**
     * A walk with what was sent and received, and all that it broke.
     *
     * @param lacked the reason why a job could not be had, as a sentence; empty where there were all
     */
    record Played(Walk walk, Trace trace, List<Finding> findings, Optional<String> lacked) {

        Played {
            findings = List.copyOf(findings);
        }

        boolean breaks(String rule) {
            return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
        }

        /** True if it says if the walk breaks a rule: something was sent, and there were all its jobs. */
        boolean counts() {
            return calls() > 0 && lacked.isEmpty();
        }

        int calls() {
            return (int) trace.exchanges().count();
        }
    }

    /** Plays as many random steps as the chooser wants. */
    Played wander(StepChooser chooser) {
        List<WalkStep> taken = new ArrayList<>();
        try (WalkRunner runner = new WalkRunner(sessions.get())) {
            while (taken.size() < chooser.steps()) {
                taken.add(chooser.take(runner));
            }
            return played(new Walk(taken), runner.trace(), runner.lacked());
        }
    }

    /** Plays the steps of a walk. */
    Played play(Walk walk) {
        try (WalkRunner runner = new WalkRunner(sessions.get())) {
            walk.steps().forEach(runner::take);
            return played(walk, runner.trace(), runner.lacked());
        }
    }

    /**
     * Plays the steps of a walk that somebody handed in.
     *
     * @throws UsageError when it is one for another contract
     */
    Played playForeign(Walk walk) {
        try (WalkRunner runner = new WalkRunner(sessions.get())) {
            walk.steps().forEach(runner::refuseForeign);
            walk.steps().forEach(runner::take);
            return played(walk, runner.trace(), runner.lacked());
        }
    }

    /** Plays the steps of a walk and judges nothing. */
    Trace trace(Walk walk) {
        try (WalkRunner runner = new WalkRunner(sessions.get())) {
            walk.steps().forEach(runner::take);
            return runner.trace();
        }
    }

    private Played played(Walk walk, Trace trace, Optional<String> lacked) {
        return new Played(walk, trace, judge.broken(trace), lacked);
    }
}
