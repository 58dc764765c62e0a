package dev.bandstand.mock.nemo.command;

import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.PlatformJobResultCreateRequest;
import dev.bandstand.contract.nemo.PlatformJobResultResponse;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStatusUpdateRequest;
import dev.bandstand.contract.nemo.PlatformJobStep;
import dev.bandstand.contract.nemo.PlatformJobTask;
import dev.bandstand.contract.nemo.PlatformJobTaskUpdate;
import dev.bandstand.mock.core.Jobs.Decision;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.NemoJobState;
import dev.bandstand.mock.nemo.job.StatusRollup;
import dev.bandstand.mock.nemo.job.StatusTransitions;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.read.CallerJobs;
import dev.bandstand.mock.nemo.read.JobBodies;
import dev.bandstand.mock.nemo.read.Lookup;
import dev.bandstand.mock.nemo.read.StepBodies;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The reports of a worker about a job: states of steps and tasks, details, results. */
public record WorkerReports(CallerJobs callerJobs) {

    /** The result of a report. */
    public sealed interface Outcome<T> {

        record Taken<T>(T body) implements Outcome<T> {}

        record Conflict<T>(Detail detail) implements Outcome<T> {}

        record Missing<T>(Detail detail) implements Outcome<T> {}
    }

    /** Stores details of a job and returns true, or returns false if there is no such job. */
    public boolean details(String workspace, String name, Map<String, Object> details) {
        return callerJobs
                .change(
                        workspace,
                        name,
                        seen -> callerJobs.accept(seen, new JobEvent.DetailsAdded(details), after -> true))
                .isPresent();
    }

    public Outcome<PlatformJobStep> step(
            String workspace, String job, String name, PlatformJobStatusUpdateRequest update) {
        return callerJobs
                .<Outcome<PlatformJobStep>>change(
                        workspace,
                        job,
                        seen -> seen.job()
                                .step(name)
                                .map(step -> moved(seen, step, update))
                                .orElseGet(() -> Decision.unchanged(
                                        new Outcome.Missing<>(callerJobs.texts().noStep()))))
                .orElseGet(() -> new Outcome.Missing<>(callerJobs.texts().noStep()));
    }

    private Decision<Outcome<PlatformJobStep>> moved(
            NemoJobAt seen, StepState step, PlatformJobStatusUpdateRequest update) {
        PlatformJobStatus to = Objects.requireNonNull(update.status());
        if (!StatusTransitions.allowed(step.status(), to)) {
            return Decision.unchanged(new Outcome.Conflict<>(callerJobs.texts().wrongMove(seen.plan(), step, to)));
        }
        boolean nothingNew = step.status() == to && update.statusDetails() == null && update.errorDetails() == null;
        if (nothingNew) {
            return Decision.unchanged(new Outcome.Taken<>(StepBodies.step(seen, step)));
        }
        PlatformJobStatus follows =
                StatusRollup.after(seen.status(), step.number(), to, seen.plan().size());
        JobEvent accepted = new JobEvent.StepMoved(step.number(), update, follows, "worker");
        return callerJobs.accept(
                seen,
                accepted,
                after -> new Outcome.Taken<>(
                        StepBodies.step(after, after.job().steps().get(step.number() - 1))));
    }

    public Lookup<PlatformJobTask> task(
            String workspace, String job, String step, String name, PlatformJobTaskUpdate update) {
        refuseBadName(name);
        return callerJobs
                .<Lookup<PlatformJobTask>>change(
                        workspace,
                        job,
                        seen -> seen.job()
                                .step(step)
                                .map(known -> recorded(seen, known.number(), name, update))
                                .orElseGet(() -> Decision.unchanged(
                                        new Lookup.Missing<>(callerJobs.texts().noStep()))))
                .orElseGet(() -> new Lookup.Missing<>(callerJobs.texts().noStep()));
    }

    /** Tasks and results are stored under names of the same pattern as jobs. */
    private static void refuseBadName(String name) {
        NameCheck.mismatch(name).ifPresent(refused -> {
            throw new Refusal(422, refused.detail());
        });
    }

    private Decision<Lookup<PlatformJobTask>> recorded(
            NemoJobAt seen, int step, String name, PlatformJobTaskUpdate update) {
        return callerJobs.accept(seen, new JobEvent.TaskReported(step, name, update), after -> {
            StepState changed = after.job().steps().get(step - 1);
            return new Lookup.Present<>(
                    StepBodies.task(after, changed, changed.task(name).orElseThrow()));
        });
    }

    public Outcome<PlatformJobResultResponse> result(
            String workspace, String job, String name, PlatformJobResultCreateRequest request) {
        refuseBadName(name);
        String url = Objects.requireNonNull(request.artifactUrl());
        return callerJobs
                .<Outcome<PlatformJobResultResponse>>change(workspace, job, seen -> {
                    Optional<NemoJobState.Result> known = seen.job().result(name);
                    return known.isPresent()
                            ? Decision.unchanged(
                                    new Outcome.Conflict<>(callerJobs.texts().resultTaken(workspace, name)))
                            : callerJobs.accept(
                                    seen,
                                    new JobEvent.ResultRegistered(name, url),
                                    after -> new Outcome.Taken<>(JobBodies.result(
                                            after, after.job().result(name).orElseThrow())));
                })
                .orElseGet(() -> new Outcome.Missing<>(callerJobs.texts().noJob(workspace, job)));
    }
}
