package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.engine.SpontaneousMoves;
import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.FailurePoint;
import dev.bandstand.mock.tam.model.TamScript;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The moves of a build as its script has them: band after band, a pause at a boundary, a cancel at a checkpoint. */
record TamMoves(TamScript script) implements SpontaneousMoves<TamJobState> {

    TamJobState submitted(Instant at) {
        return TamJobState.submitted(at, at.plus(script.queue()));
    }

    @Override
    public Optional<TamJobState> next(TamJobState job) {
        return job.due().map(at -> job.status() == TamStatus.CANCELLING ? cancelled(job, at) : afterPart(job, at));
    }

    /** The build after a command that it accepted. */
    TamJobState accepted(TamJobState job, AcceptedCommand accepted) {
        Instant at = accepted.at();
        return switch (accepted.command()) {
            case PAUSE -> job.in(TamStatus.PAUSING, at);
            case RESUME -> job.status() == TamStatus.PAUSED ? begun(job, at) : job.in(TamStatus.RUNNING, at);
            case CANCEL -> job.due(cancelTakesHold(job, at)).in(TamStatus.CANCELLING, at);
        };
    }

    /** The build after a wait in the queue or the work on a band. */
    private TamJobState afterPart(TamJobState job, Instant at) {
        if (fails(job.status(), job.working())) {
            return job.ended(at, false).resting(TamStatus.FAILED, at);
        }
        TamJobState done = job.ended(at, true);
        boolean last = done.next() == script.bands().size();
        if (job.status() == TamStatus.PAUSING && (!last || script.pausesInLastBand())) {
            return done.resting(TamStatus.PAUSED, at);
        }
        return last ? done.resting(TamStatus.COMPLETED, at) : begun(done, at);
    }

    private TamJobState begun(TamJobState job, Instant at) {
        int band = job.next();
        if (band == script.bands().size()) {
            return job.begun(TamJobState.NOTHING, at, at);
        }
        Duration takes = script.bands().get(band).takes();
        return job.begun(band, at, at.plus(fails(TamStatus.RUNNING, band) ? untilFailure(takes) : takes));
    }

    /** The band in work is lost, unless the cancel had to wait until it was done. */
    private TamJobState cancelled(TamJobState job, Instant at) {
        boolean written = script.cancelsAfterBand() && !fails(job.status(), job.working());
        return job.ended(at, written).resting(TamStatus.CANCELLED, at);
    }

    private boolean fails(TamStatus status, int working) {
        return script.failure()
                .filter(failure -> failure.appliesTo(status, working))
                .isPresent();
    }

    private Duration untilFailure(Duration whole) {
        double share = script.failure().map(FailurePoint::after).orElse(1.0);
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }

    /** The checkpoint at which a cancel takes hold: the end of the band or of the cell in work, or soon without work. */
    private Instant cancelTakesHold(TamJobState job, Instant at) {
        if (!job.isWorking()) {
            return at.plus(script.settle());
        }
        Instant end = job.due().orElseThrow();
        Band band = script.bands().get(job.working());
        if (script.cancelsAfterBand()) {
            return end;
        }
        if (band.cell().isZero()) {
            return at;
        }
        long cells = Duration.between(job.began(), at).dividedBy(band.cell()) + 1;
        Instant endOfCell = job.began().plus(band.cell().multipliedBy(cells));
        return endOfCell.isBefore(end) ? endOfCell : end;
    }
}
