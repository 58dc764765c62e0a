package dev.bandstand.kit.explore;

import dev.bandstand.kit.coverage.CoverageCounter;
import dev.bandstand.kit.coverage.LifecycleGraph;
import dev.bandstand.kit.derived.FolderWalks;
import dev.bandstand.kit.explore.Exploration.End;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.WalkPlayer.Played;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.trace.Trace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Plays random walks at a target, judges each and cuts down those that break a rule. */
public final class Explorer {

    private static final int PLAYS = 3;
    private static final int SHRINK_ATTEMPTS = 200;

    private final WalkPlayer player;
    private final Clock clock;
    private final LifecycleGraph graph;
    private final Abilities abilities;
    private final StepMenu menu;
    private final Supplier<Optional<String>> obstacle;
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
     * @param abilities the calls that can be made at it
     * @param folder the contract, where it is a folder
     * @param graph all that its jobs can be met at
     * @param clock the clock of this machine
     * @param obstacle asks the target if it can be explored at all
     */
    public Explorer(
            Supplier<WalkSession> sessions,
            Judge judge,
            Abilities abilities,
            Optional<FolderWalks> folder,
            LifecycleGraph graph,
            Clock clock,
            Supplier<Optional<String>> obstacle) {
        this.graph = graph;
        this.player = new WalkPlayer(sessions, judge);
        this.abilities = abilities;
        this.menu = StepMenu.of(folder, abilities);
        this.clock = clock;
        this.obstacle = obstacle;
    }

    /** Asks the target if it can be explored at all: a sentence when it does not answer, or does not take the API key. */
    public Optional<String> obstacle() {
        return obstacle.get();
    }

    /** Plays walks until a limit is reached. The same seed plays the same walks at a target that answers alike. */
    public Exploration explore(ExploreLimits limits, int seed) {
        Instant end = clock.instant().plus(limits.time());
        CoverageCounter met = new CoverageCounter(graph);
        List<Failure> failures = new ArrayList<>();
        int walks = 0;
        Optional<End> ended = Optional.empty();
        try (WalkRounds rounds = new WalkRounds(player, menu, seed, limits.steps(), abilities.walksAtOnce())) {
            while (ended.isEmpty()
                    && open(limits, walks, failures)
                    && clock.instant().isBefore(end)) {
                Round round = round(rounds);
                ended = round.ended();
                for (Played played : round.walks()) {
                    if (open(limits, walks, failures)) {
                        walks++;
                        calls += played.calls();
                        met.add(played.trace());
                        fresh(played, failures)
                                .ifPresent(found -> failures.add(cutDown(played, found, limits, end, failures)));
                    }
                }
            }
            return new Exploration(
                    walks, calls, seed, met.coverage(), rounds.coverage().table(), failures, ended);
        }
    }

    /**
     * The walks of a round in which something was sent.
     *
     * @param ended the reason why there will be no further ones
     */
    private record Round(List<Played> walks, Optional<End> ended) {}

    private static Round round(WalkRounds rounds) {
        try {
            List<Played> all = rounds.next();
            List<Played> sent =
                    all.stream().filter(played -> played.calls() > 0).toList();
            return new Round(
                    sent,
                    sent.isEmpty()
                            ? all.stream()
                                    .flatMap(played -> played.lacked().stream())
                                    .map(reason -> new End(reason, false))
                                    .findFirst()
                            : Optional.empty());
        } catch (TargetGone gone) {
            return new Round(List.of(), Optional.of(new End(gone.getMessage(), true)));
        }
    }

    private boolean open(ExploreLimits limits, int walks, List<Failure> failures) {
        return walks < limits.walks() && calls < limits.calls() && failures.size() < limits.failures();
    }

    /** A broken rule that no known failure explains; one that counts before one that warns. */
    private static Optional<Finding> fresh(Played played, List<Failure> failures) {
        return played.findings().stream()
                .filter(finding -> failures.stream().noneMatch(known -> known.explains(finding, played.findings())))
                .min(Comparator.comparing(finding -> !finding.scored()));
    }

    /**
     * Plays a walk again.
     *
     * @throws dev.bandstand.kit.config.UsageError when it is one for another contract
     * @throws TargetGone when there is no job to play it with, and nothing broken that would be the reason
     */
    public Optional<Failure> replay(Walk walk) {
        Played played = player.playForeign(walk);
        calls += played.calls();
        if (played.findings().isEmpty() && played.lacked().isPresent()) {
            throw new TargetGone(played.lacked().get());
        }
        return played.findings().stream().findFirst().map(first -> steadied(walk, first, played, calls));
    }

    /** Shortens a walk that broke a rule, for as long as the limits allow; as it is where the target went away. */
    private Failure cutDown(Played played, Finding finding, ExploreLimits limits, Instant end, List<Failure> others) {
        int callsUntilFound = calls;
        Predicate<Walk> fails =
                walk -> calls < limits.calls() && clock.instant().isBefore(end) && breaks(walk, finding.rule());
        try {
            return cutDown(played, finding, fails).without(others);
        } catch (TargetGone gone) {
            return failure(played, finding, callsUntilFound, 1, 1).without(others);
        }
    }

    private Failure cutDown(Played played, Finding finding, Predicate<Walk> fails) {
        int callsUntilFound = calls;
        Played again = play(played.walk());
        if (again.counts() && !again.breaks(finding.rule())) {
            return failure(played, finding, callsUntilFound, 1, 2);
        }
        Walk shortest = new Shrinker(fails, SHRINK_ATTEMPTS).shrink(played.walk());
        return steadied(shortest, finding, played, callsUntilFound);
    }

    /**
     * Plays a walk some times. Where no more jobs may be submitted nothing is sent, and the walk that was found is told as it was.
     *
     * @param found a play that broke the rule
     */
    private Failure steadied(Walk walk, Finding finding, Played found, int callsUntilFound) {
        int failed = 0;
        int plays = 0;
        Played shown = found;
        for (int play = 1; play <= PLAYS; play++) {
            Played played = play(walk);
            if (!played.counts()) {
                continue;
            }
            plays++;
            if (played.breaks(finding.rule())) {
                failed++;
                shown = played;
            }
        }
        return plays == 0
                ? failure(found, finding, callsUntilFound, 1, 1)
                : failure(shown, finding, callsUntilFound, failed, plays);
    }

    private Failure failure(Played shown, Finding finding, int callsUntilFound, int failed, int plays) {
        List<Finding> findings =
                shown.breaks(finding.rule()) ? ordered(shown.findings(), finding.rule()) : List.of(finding);
        return new Failure(
                shown.walk(),
                findings,
                menu.example(shown.walk(), findings.getFirst()),
                shown.trace(),
                callsUntilFound,
                failed,
                plays);
    }

    private static List<Finding> ordered(List<Finding> findings, String rule) {
        List<Finding> ordered = new ArrayList<>();
        findings.stream().filter(finding -> finding.rule().equals(rule)).forEach(ordered::add);
        findings.stream().filter(finding -> !finding.rule().equals(rule)).forEach(ordered::add);
        return ordered;
    }

    private boolean breaks(Walk walk, String rule) {
        Trace trace = player.trace(walk);
        calls += (int) trace.exchanges().count();
        return player.judge().breaks(trace, rule);
    }

    private Played play(Walk walk) {
        Played played = player.play(walk);
        calls += played.calls();
        return played;
    }
}
