package dev.bandstand.kit.explore;

import dev.bandstand.kit.coverage.CoverageCounter;
import dev.bandstand.kit.coverage.LifecycleGraph;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.StepChooser.Abilities;
import dev.bandstand.kit.trace.Trace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Plays random walks at a target, judges each and cuts down those that break a rule. */
public final class Explorer {

    private static final int PLAYS = 3;
    private static final int SHRINK_ATTEMPTS = 200;

    private final Supplier<WalkSession> sessions;
    private final Judge judge;
    private final Clock clock;
    private final LifecycleGraph graph;
    private final Abilities abilities;
    private int calls;

    /** Judges traces. */
    public interface Judge {

        /** The rules that a trace breaks. */
        List<Finding> broken(Trace trace);

        /** Tells if a trace breaks one rule. */
        boolean breaks(Trace trace, String rule);
    }

    /**
     * An explorer of one target.
     *
     * @param sessions opens the access for each walk
     * @param judge judges what was played
     * @param secondKey true if calls can be made with a second key
     * @param failingJobs true if a job can be had that fails
     * @param graph all that its jobs can be met at
     * @param clock the clock of this machine
     */
    public Explorer(
            Supplier<WalkSession> sessions,
            Judge judge,
            boolean secondKey,
            boolean failingJobs,
            LifecycleGraph graph,
            Clock clock) {
        this.graph = graph;
        this.sessions = sessions;
        this.judge = judge;
        this.abilities = new Abilities(secondKey, failingJobs);
        this.clock = clock;
    }

    /** Plays walks until a limit is reached. The same seed plays the same walks at a target that answers alike. */
    public Exploration explore(ExploreLimits limits, int seed) {
        Instant end = clock.instant().plus(limits.time());
        Coverage coverage = new Coverage();
        CoverageCounter met = new CoverageCounter(graph);
        Random random = new Random(seed);
        StepChooser chooser = new StepChooser(random, coverage, abilities);
        List<Failure> failures = new ArrayList<>();
        int walks = 0;
        while (walks < limits.walks()
                && calls < limits.calls()
                && failures.size() < limits.failures()
                && clock.instant().isBefore(end)) {
            walks++;
            Played played = wander(chooser, limits.steps());
            met.add(played.trace());
            Optional<Finding> fresh = played.findings().stream()
                    .filter(finding -> failures.stream().noneMatch(known -> known.explains(finding, played.findings())))
                    .min(Comparator.comparing(finding -> !finding.scored()));
            if (fresh.isPresent()) {
                int callsUntilFound = calls;
                Failure failure = cutDown(played, fresh.get(), callsUntilFound);
                failures.add(failure.without(failures));
            }
        }
        return new Exploration(walks, calls, seed, met.coverage(), coverage.table(), failures);
    }

    /** Plays a walk again. */
    public Optional<Failure> replay(Walk walk) {
        Played played = play(walk);
        return played.findings().stream().findFirst().map(first -> steadied(walk, first, calls));
    }

    private Failure cutDown(Played played, Finding finding, int callsUntilFound) {
        boolean again = breaks(play(played.walk()), finding.rule());
        Walk shortest = again
                ? new Shrinker(walk -> judge.breaks(trace(walk), finding.rule()), SHRINK_ATTEMPTS).shrink(played.walk())
                : played.walk();
        return again
                ? steadied(shortest, finding, callsUntilFound)
                : new Failure(
                        played.walk(),
                        ordered(played.findings(), finding.rule()),
                        played.trace(),
                        callsUntilFound,
                        1,
                        2);
    }

    private Failure steadied(Walk walk, Finding finding, int callsUntilFound) {
        int failed = 0;
        Played shown = play(walk);
        List<Finding> first = List.of(finding);
        for (int plays = 1; plays <= PLAYS; plays++) {
            Played played = plays == 1 ? shown : play(walk);
            if (breaks(played, finding.rule())) {
                failed++;
                shown = played;
                first = ordered(played.findings(), finding.rule());
            }
        }
        return new Failure(walk, first, shown.trace(), callsUntilFound, failed, PLAYS);
    }

    private static List<Finding> ordered(List<Finding> findings, String rule) {
        List<Finding> ordered = new ArrayList<>();
        findings.stream().filter(finding -> finding.rule().equals(rule)).forEach(ordered::add);
        findings.stream().filter(finding -> !finding.rule().equals(rule)).forEach(ordered::add);
        return ordered;
    }

    private static boolean breaks(Played played, String rule) {
        return played.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private Played wander(StepChooser chooser, int most) {
        List<WalkStep> taken = new ArrayList<>();
        try (WalkRunner runner = new WalkRunner(sessions.get())) {
            int steps = chooser.begin(most);
            while (taken.size() < steps) {
                taken.add(chooser.take(runner));
            }
            Trace trace = counted(runner.trace());
            return new Played(new Walk(taken), trace, judge.broken(trace));
        }
    }

    private Played play(Walk walk) {
        Trace trace = trace(walk);
        return new Played(walk, trace, judge.broken(trace));
    }

    private Trace trace(Walk walk) {
        try (WalkRunner runner = new WalkRunner(sessions.get())) {
            walk.steps().forEach(runner::take);
            return counted(runner.trace());
        }
    }

    private Trace counted(Trace trace) {
        calls += (int) trace.exchanges().count();
        return trace;
    }

    private record Played(Walk walk, Trace trace, List<Finding> findings) {}
}
