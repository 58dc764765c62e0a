package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.tam.model.FailurePoint;
import dev.bandstand.mock.tam.model.TamScript;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Works out a timeline: what is due at or before the instant of a command happens before it, and what is due after the
 * last command happens as if none were to come.
 */
final class Simulation {

    private static final int QUEUE = -1;
    private static final int NOTHING = -2;

    private final TamScript script;
    private final List<Phase> phases = new ArrayList<>();
    private final List<BandRun> runs = new ArrayList<>();
    private TamStatus status = TamStatus.PENDING;
    private int inFlight = QUEUE;
    private int next;
    private Instant began;
    private Instant due;

    private Simulation(TamScript script, Instant submitted) {
        this.script = script;
        this.began = submitted;
        this.due = submitted.plus(script.queue());
        become(TamStatus.PENDING, submitted);
    }

    static TamTimeline simulate(TamScript script, Instant submitted, List<AcceptedCommand> commands) {
        Simulation timeline = new Simulation(script, submitted);
        for (AcceptedCommand accepted : commands) {
            timeline.runUntil(accepted.at());
            timeline.apply(accepted);
        }
        timeline.runUntil(Instant.MAX.minusNanos(1));
        return new TamTimeline(script, timeline.phases, timeline.runs);
    }

    private void runUntil(Instant until) {
        while (!due.isAfter(until)) {
            if (status == TamStatus.CANCELLING) {
                end(TamStatus.CANCELLED, due);
            } else {
                finishPart(due);
            }
        }
    }

    private void apply(AcceptedCommand accepted) {
        Instant at = accepted.at();
        switch (accepted.command()) {
            case PAUSE -> become(TamStatus.PAUSING, at);
            case RESUME -> resume(at);
            case CANCEL -> {
                due = inFlight >= 0 && script.cancelsAfterBand() ? due : checkpoint(at);
                become(TamStatus.CANCELLING, at);
            }
        }
    }

    private void resume(Instant at) {
        boolean resting = status == TamStatus.PAUSED;
        become(TamStatus.RUNNING, at);
        if (resting) {
            begin(at);
        }
    }

    private void finishPart(Instant at) {
        if (failsHere()) {
            end(TamStatus.FAILED, at);
            return;
        }
        if (inFlight >= 0) {
            runs.add(new BandRun(inFlight, began, at, true));
            next = inFlight + 1;
        }
        boolean last = next == script.bands().size();
        if (status == TamStatus.PAUSING && (!last || script.pausesInLastBand())) {
            rest(TamStatus.PAUSED, at);
        } else if (last) {
            rest(TamStatus.COMPLETED, at);
        } else {
            become(TamStatus.RUNNING, at);
            begin(at);
        }
    }

    private void begin(Instant at) {
        began = at;
        if (next == script.bands().size()) {
            inFlight = NOTHING;
            due = at;
            return;
        }
        inFlight = next;
        Duration takes = script.bands().get(next).takes();
        due = at.plus(failsHere() ? part(takes) : takes);
    }

    /** Ends the job; what was in flight is lost, unless a cancel had to wait until it was done. */
    private void end(TamStatus how, Instant at) {
        if (inFlight >= 0) {
            boolean done = how == TamStatus.CANCELLED && script.cancelsAfterBand() && !failsHere();
            runs.add(new BandRun(inFlight, began, at, done));
        }
        rest(how, at);
    }

    private void rest(TamStatus how, Instant at) {
        inFlight = NOTHING;
        due = Instant.MAX;
        become(how, at);
    }

    private void become(TamStatus changed, Instant at) {
        if (phases.isEmpty() || changed != status) {
            phases.add(new Phase(changed, at));
        }
        status = changed;
    }

    private boolean failsHere() {
        return script.failure()
                .filter(failure -> failure.appliesTo(status, inFlight))
                .isPresent();
    }

    private Duration part(Duration whole) {
        double share = script.failure().map(FailurePoint::after).orElse(1.0);
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }

    /** The instant at which a cancel takes hold: the end of the cell in work, or soon when no cell is. */
    private Instant checkpoint(Instant at) {
        if (inFlight < 0) {
            return at.plus(script.settle());
        }
        Duration cell = script.bands().get(inFlight).cell();
        if (cell.isZero()) {
            return at;
        }
        long cells = Duration.between(began, at).dividedBy(cell) + 1;
        Instant end = began.plus(cell.multipliedBy(cells));
        return end.isBefore(due) ? end : due;
    }
}
