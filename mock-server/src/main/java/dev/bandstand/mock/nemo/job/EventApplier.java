package dev.bandstand.mock.nemo.job;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStatusUpdateRequest;
import dev.bandstand.mock.engine.JobEngine;
import dev.bandstand.mock.engine.SpontaneousMoves;
import dev.bandstand.mock.nemo.job.NemoTimeline.Moment;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.OwnOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Applies accepted calls and moves of the platform to a job. */
record EventApplier(JobPlan plan, PlatformMoves moves) implements SpontaneousMoves<Moment> {

    private static final String PLATFORM = "platform";

    @Override
    public Optional<Moment> next(Moment moment) {
        NemoJobState job = moment.state();
        StepState step = job.current();
        return moves.next(plan.script(), step, plan.staleness(step.number())).map(move -> {
            PlatformJobStatus follows =
                    move.drags() ? move.to() : StatusRollup.after(job.status(), step.number(), move.to(), plan.size());
            return new Moment(move.at(), moved(job, step.moved(move.to(), move.at()), follows, move), PLATFORM);
        });
    }

    /** The moves of the platform after a moment, up to an instant. */
    List<Moment> movesUntil(Moment moment, Instant until) {
        List<Moment> path = new JobEngine<>(this).path(moment, until, Integer.MAX_VALUE);
        return path.subList(1, path.size());
    }

    /** Returns the job after an accepted call. */
    Moment accepted(NemoJobState job, JobEvent accepted, Instant at) {
        return switch (accepted) {
            case JobEvent.StepMoved call -> new Moment(at, stepMoved(job, call, at), call.by());
            case JobEvent.DetailsAdded call -> worker(at, job.withDetails(call.details()));
            case JobEvent.TaskReported call -> worker(at, taskReported(job, call, at));
            case JobEvent.ResultRegistered call ->
                worker(at, job.with(new NemoJobState.Result(call.name(), call.artifactUrl(), at)));
            case JobEvent.Deleted call -> new Moment(at, job, "delete");
            case JobEvent.Created call -> throw new IllegalStateException("A job is created only once");
        };
    }

    private static Moment worker(Instant at, NemoJobState job) {
        return new Moment(at, job, "worker");
    }

    private NemoJobState stepMoved(NemoJobState job, JobEvent.StepMoved call, Instant at) {
        PlatformJobStatusUpdateRequest update = call.update();
        PlatformJobStatus to = Objects.requireNonNull(update.status());
        Map<String, Object> error = update.errorDetails();
        StepState step = job.steps().get(call.step() - 1).moved(to, at).withDetails(update.statusDetails(), error);
        return moved(job, step, call.job(), new PlatformMoves.Due(at, to, error == null ? Map.of() : error, false));
    }

    private NemoJobState moved(NemoJobState job, StepState step, PlatformJobStatus follows, PlatformMoves.Due move) {
        StepState current = move.error().isEmpty() ? step : step.withDetails(null, move.error());
        NemoJobState next = job.with(mirrored(current, move)).in(follows);
        if (follows == PlatformJobStatus.ERROR && job.status() != follows) {
            next = next.failed(current.error().isEmpty() ? null : current.error());
        }
        if (move.to() == PlatformJobStatus.COMPLETED) {
            next = withResults(next, step.number(), move.at());
        }
        boolean more = move.to() == PlatformJobStatus.COMPLETED
                && step.number() == job.steps().size()
                && step.number() < plan.size();
        if (more) {
            next = next.with(StepState.born(step.number() + 1, plan.step(step.number() + 1), move.at()));
        }
        return next;
    }

    /** A step leaves its results behind once, however often it completes. */
    private NemoJobState withResults(NemoJobState job, int step, Instant at) {
        NemoJobState next = job;
        for (OwnOutput.Result result : plan.script().results(step)) {
            if (next.result(result.name()).isEmpty()) {
                next = next.with(new NemoJobState.Result(result.name(), result.artifactUrl(), at));
            }
        }
        return next;
    }

    /** The task of a step that works by script goes along with its step; a process that was stopped does not come back. */
    private StepState mirrored(StepState step, PlatformMoves.Due move) {
        String task = plan.task(step.number(), Math.max(0, step.runs().size() - 1));
        boolean waits = move.to() == PlatformJobStatus.RESUMING || move.to() == PlatformJobStatus.PENDING;
        if (plan.script().manual()
                || (waits && plan.isProcess(step.number()))
                || (move.to() != PlatformJobStatus.ACTIVE && step.task(task).isEmpty())) {
            return step;
        }
        TaskState known = step.task(task).orElseGet(() -> TaskState.born(task, move.to(), move.at()));
        return step.with(known.moved(move.to(), move.error(), move.at()));
    }

    private static NemoJobState taskReported(NemoJobState job, JobEvent.TaskReported call, Instant at) {
        StepState step = job.steps().get(call.step() - 1);
        TaskState known =
                step.task(call.task()).orElseGet(() -> TaskState.born(call.task(), PlatformJobStatus.PENDING, at));
        Map<String, Object> details = call.update().statusDetails();
        return job.withDetails(details).with(step.with(known.reported(call.update(), at)));
    }
}
