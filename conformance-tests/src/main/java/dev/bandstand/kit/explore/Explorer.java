package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.trace.Trace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plays random walks at a target, judges each and cuts down those that break a rule. */
public final class Explorer {

    private static final int PLAYS = 3;
    private static final int SHRINK_ATTEMPTS = 250;

    private final Supplier<WalkSession> sessions;
    private final Function<Trace, List<Finding>> judge;
    private final Clock clock;
    private final boolean secondKey;
    private int calls;

    /**
     * An explorer of one target.
     *
     * @param sessions opens the access for each walk
     * @param judge the rules that a trace breaks
     * @param secondKey true if calls can be made with a second key
     * @param clock the clock of this machine
     */
    public Explorer(
            Supplier<WalkSession> sessions, Function<Trace, List<Finding>> judge, boolean secondKey, Clock clock) {
        this.sessions = sessions;
        this.judge = judge;
        this.secondKey = secondKey;
        this.clock = clock;
    }

    /** Plays walks until a limit is reached. The same seed plays the same walks at a target that answers alike. */
    public Exploration explore(ExploreLimits limits, int seed) {
        Instant end = clock.instant().plus(limits.time());
        Coverage coverage = new Coverage();
        Random random = new Random(seed);
        StepChooser chooser = new StepChooser(random, coverage, secondKey);
        List<Failure> failures = new ArrayList<>();
        Set<String> explained = new HashSet<>();
        int walks = 0;
        while (walks < limits.walks()
                && calls < limits.calls()
                && failures.size() < limits.failures()
                && clock.instant().isBefore(end)) {
            walks++;
            Played played = wander(chooser, 1 + random.nextInt(limits.steps()));
            Optional<Finding> fresh = played.findings().stream()
                    .filter(finding -> !explained.contains(finding.rule()))
                    .findFirst();
            if (fresh.isPresent()) {
                int callsUntilFound = calls;
                Failure failure = cutDown(played, fresh.get(), callsUntilFound);
                failures.add(failure);
                explained.add(fresh.get().rule());
                failure.findings().forEach(finding -> explained.add(finding.rule()));
            }
        }
        return new Exploration(walks, calls, seed, coverage.table(), failures);
    }

    /** Plays a walk again. */
    public Optional<Failure> replay(Walk walk) {
        Played played = play(walk);
        return played.findings().stream().findFirst().map(first -> steadied(walk, first, calls));
    }

    private Failure cutDown(Played played, Finding finding, int callsUntilFound) {
        boolean again = breaks(play(played.walk()), finding.rule());
        Walk shortest = again
                ? new Shrinker(walk -> breaks(play(walk), finding.rule()), SHRINK_ATTEMPTS).shrink(played.walk())
                : played.walk();
        return again
                ? steadied(shortest, finding, callsUntilFound)
                : new Failure(played.walk(), played.findings(), played.trace(), callsUntilFound, 1, 2);
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

    private Played wander(StepChooser chooser, int steps) {
        List<WalkStep> taken = new ArrayList<>();
        try (WalkRunner runner = new WalkRunner(sessions.get())) {
            while (taken.size() < steps) {
                WalkStep step = chooser.next(runner);
                taken.add(step);
                runner.take(step);
            }
            return judged(new Walk(taken), runner);
        }
    }

    private Played play(Walk walk) {
        try (WalkRunner runner = new WalkRunner(sessions.get())) {
            walk.steps().forEach(runner::take);
            return judged(walk, runner);
        }
    }

    private Played judged(Walk walk, WalkRunner runner) {
        Trace trace = runner.trace();
        calls += (int) trace.exchanges().count();
        return new Played(walk, trace, judge.apply(trace));
    }

    private record Played(Walk walk, Trace trace, List<Finding> findings) {}
}
