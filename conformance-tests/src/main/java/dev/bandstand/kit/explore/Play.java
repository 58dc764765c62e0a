package dev.bandstand.kit.explore;

import dev.bandstand.kit.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * A walk that was played.
 *
 * @param trace what was sent and received
 * @param recorded the number of entries of the trace after each step
 * @param lacked the reason why a job could not be had, as a sentence; empty where there were all
 * @param stopped the reason why the walk ended before its last step was over, as a sentence
 */
record Play(Walk walk, Trace trace, List<Integer> recorded, Optional<String> lacked, Optional<String> stopped) {

    Play {
        recorded = List.copyOf(recorded);
    }

    int calls() {
        return (int) trace.exchanges().count();
    }

    /** True if it says if the walk breaks a rule: something was sent, there were all its jobs and it was not stopped. */
    boolean counts() {
        return calls() > 0 && lacked.isEmpty() && stopped.isEmpty();
    }

    /** The walk as if it had ended after some steps. */
    Play first(int steps) {
        return new Play(
                new Walk(walk.steps().subList(0, steps)),
                new Trace(trace.setting(), trace.entries().subList(0, recorded.get(steps - 1))),
                recorded.subList(0, steps),
                lacked,
                Optional.empty());
    }
}
