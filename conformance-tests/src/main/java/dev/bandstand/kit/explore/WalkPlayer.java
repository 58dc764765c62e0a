package dev.bandstand.kit.explore;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.TargetGone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Plays walks at a target, each for as long as its allowance lasts. Safe for use by several threads. */
final class WalkPlayer {

    private final ExploredTarget target;
    private final WalkSignals signals;
    private final Queue<String> leftovers = new ConcurrentLinkedQueue<>();

    WalkPlayer(ExploredTarget target, WalkSignals signals) {
        this.target = target;
        this.signals = signals;
    }

    /** Takes the next step, if there is one. */
    private interface Steps {
        boolean take(WalkRunner runner, List<WalkStep> taken);
    }

    /** The jobs that could not be cancelled, as sentences. */
    List<String> leftovers() {
        return List.copyOf(leftovers);
    }

    /** Plays as many random steps as the chooser wants. */
    Play wander(StepChooser chooser, Allowance allowance) {
        return play(allowance, (runner, taken) -> {
            boolean more = taken.size() < chooser.steps();
            if (more) {
                WalkStep step = chooser.next(runner);
                taken.add(step);
                chooser.take(step, runner);
            }
            return more;
        });
    }

    /** Plays the steps of a walk. */
    Play play(Walk walk, Allowance allowance) {
        return play(allowance, (runner, taken) -> next(walk, runner, taken));
    }

    /**
     * Plays the steps of a walk that somebody handed in.
     *
     * @throws UsageError when it is one for another contract
     */
    Play playForeign(Walk walk, Allowance allowance) {
        return play(allowance, (runner, taken) -> {
            if (taken.isEmpty()) {
                walk.steps().forEach(runner::refuseForeign);
            }
            return next(walk, runner, taken);
        });
    }

    private static boolean next(Walk walk, WalkRunner runner, List<WalkStep> taken) {
        boolean more = taken.size() < walk.steps().size();
        if (more) {
            WalkStep step = walk.steps().get(taken.size());
            taken.add(step);
            runner.take(step);
        }
        return more;
    }

    private Play play(Allowance allowance, Steps steps) {
        StopSignal signal = signals.begin(allowance.timeLeft());
        try {
            WalkSession session = target.open(signal);
            WalkRunner runner = new WalkRunner(session);
            try {
                Play played = play(runner, steps);
                allowance.spend(played.calls());
                return played;
            } finally {
                signals.beginCleanUp(signal);
                leftovers.addAll(session.ending().end());
            }
        } finally {
            signals.end(signal);
        }
    }

    private static Play play(WalkRunner runner, Steps steps) {
        List<WalkStep> taken = new ArrayList<>();
        List<Integer> recorded = new ArrayList<>();
        Optional<String> stopped = Optional.empty();
        try {
            while (steps.take(runner, taken)) {
                recorded.add(runner.calls());
            }
        } catch (TargetGone gone) {
            recorded.add(runner.calls());
            stopped = Optional.of(gone.getMessage());
        }
        return new Play(new Walk(taken), runner.trace(), recorded, runner.lacked(), stopped);
    }
}
