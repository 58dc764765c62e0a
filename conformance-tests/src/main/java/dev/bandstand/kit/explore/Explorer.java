package dev.bandstand.kit.explore;

import dev.bandstand.kit.coverage.CoverageCounter;
import dev.bandstand.kit.coverage.LifecycleGraph;
import dev.bandstand.kit.derived.FolderWalks;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.trace.Trace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plays random walks at a target, judges each and cuts down those that break a rule. */
public final class Explorer {

    private final ExploredTarget target;
    private final WalkSignals signals;
    private final PlayContext context;
    private final LifecycleGraph graph;
    private final Clock clock;
    private final ExploreListener listener;

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
     * @param judge judges what was played
     * @param folder the contract, where it is a folder
     * @param graph all that its jobs can be met at
     * @param clock the clock of this machine
     * @param listener is notified of how the run goes on
     * @param stop ends the run early; what was found until then is reported
     */
    public Explorer(
            ExploredTarget target,
            Judge judge,
            Optional<FolderWalks> folder,
            LifecycleGraph graph,
            Clock clock,
            ExploreListener listener,
            StopSignal stop) {
        Abilities abilities = target.abilities();
        this.target = target;
        this.graph = graph;
        this.clock = clock;
        this.listener = listener;
        this.signals = new WalkSignals(clock, stop);
        this.context = new PlayContext(
                new WalkPlayer(target, signals), judge, StepMenu.of(folder, abilities), abilities, stop);
    }

    /**
     * Asks the target if it can be explored at all.
     *
     * @param time the most time to wait for its answers
     * @return a sentence when it does not answer, or does not take the API key
     */
    public Optional<String> obstacle(Duration time) {
        StopSignal signal = signals.begin(time);
        try {
            return target.obstacle(signal)
                    .map(reason -> reason.equals(WalkSignals.OVER)
                            ? "The target did not answer before the time was over (--time)."
                            : reason);
        } finally {
            signals.end(signal);
        }
    }

    /**
     * Plays walks until a limit is reached. The same seed plays the same walks at a target that answers alike. Walks that are
     * under way when the time is over end there, and what they showed is judged.
     */
    public Exploration explore(ExploreLimits limits, int seed) {
        Allowance allowance = Allowance.of(limits.time(), limits.calls(), target::jobsLeft, clock);
        try (ParallelPlays plays = new ParallelPlays(target.abilities().walksAtOnce())) {
            return new ExplorationRun(context, plays, limits, allowance, new CoverageCounter(graph), listener).go(seed);
        }
    }

    /**
     * Plays a walk again.
     *
     * @param time the most time that it may take
     * @throws dev.bandstand.kit.config.UsageError when it is one for another contract
     * @throws TargetGone when there is no job to play it with, or no answer, and nothing broken that would be the reason
     */
    public Optional<Failure> replay(Walk walk, Duration time) {
        Allowance allowance = Allowance.of(time, Integer.MAX_VALUE, target::jobsLeft, clock);
        Play play = context.player().playForeign(walk, allowance);
        List<Finding> findings = context.judge().broken(play.trace());
        if (findings.isEmpty()) {
            play.lacked().or(play::stopped).ifPresent(reason -> {
                throw new TargetGone(reason);
            });
            return Optional.empty();
        }
        try (ParallelPlays plays = new ParallelPlays(1)) {
            return Optional.of(
                    new WalkReducer(context, plays, findings.getFirst(), play, play.calls(), allowance).steadied());
        }
    }
}
