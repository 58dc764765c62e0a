package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.engine.TimedState;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A build from an instant on. Every change is a new value.
 *
 * @param working the position of the band in work, from 0; {@link #IN_QUEUE} or {@link #NOTHING} without one
 * @param began when that work, or the wait in the queue, began
 * @param due when it ends, if nobody interferes; empty while the build rests
 * @param runs the work on bands that has ended, oldest first
 */
record TamJobState(
        TamStatus status, Instant since, int working, Instant began, Optional<Instant> due, List<BandRun> runs)
        implements TimedState {

    static final int IN_QUEUE = -1;
    static final int NOTHING = -2;

    static TamJobState submitted(Instant at, Instant begins) {
        return new TamJobState(TamStatus.PENDING, at, IN_QUEUE, at, Optional.of(begins), List.of());
    }

    boolean isWorking() {
        return working >= 0;
    }

    /** The position of the band that comes next: bands are written in order. */
    int next() {
        return (int) runs.stream().filter(BandRun::written).count();
    }

    /** In another status, with the work going on. */
    TamJobState in(TamStatus other, Instant at) {
        return new TamJobState(other, at, working, began, due, runs);
    }

    /** The same, with the work ending at another instant. */
    TamJobState due(Instant other) {
        return new TamJobState(status, since, working, began, Optional.of(other), runs);
    }

    /** Running, with a band or nothing to work on. */
    TamJobState begun(int band, Instant at, Instant end) {
        return new TamJobState(TamStatus.RUNNING, at, band, at, Optional.of(end), runs);
    }

    /** The same, with the work on the band ended, if there was one, and its companies written or lost. */
    TamJobState ended(Instant at, boolean written) {
        if (!isWorking()) {
            return this;
        }
        BandRun run = new BandRun(working, began, at, written);
        return new TamJobState(
                status,
                since,
                NOTHING,
                began,
                due,
                Stream.concat(runs.stream(), Stream.of(run)).toList());
    }

    /** Without work until a command comes. */
    TamJobState resting(TamStatus how, Instant at) {
        return new TamJobState(how, at, NOTHING, began, Optional.empty(), runs);
    }
}
