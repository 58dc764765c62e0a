package dev.bandstand.mock.nemo;

import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.PlatformJobResultCreateRequest;
import dev.bandstand.contract.nemo.PlatformJobResultResponse;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStatusUpdateRequest;
import dev.bandstand.contract.nemo.PlatformJobStep;
import dev.bandstand.contract.nemo.PlatformJobTask;
import dev.bandstand.contract.nemo.PlatformJobTaskUpdate;
import dev.bandstand.mock.core.Jobs.Decision;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a worker tells of a job: states of steps and tasks, details, results. */
record Reports(Desk desk) {

    /** What came of a report. */
    sealed interface Outcome<T> {

        record Taken<T>(T body) implements Outcome<T> {}

        record Conflict<T>(Detail detail) implements Outcome<T> {}

        record Missing<T>(Detail detail) implements Outcome<T> {}
    }

    /** Whether there is such a job. */
    boolean details(String workspace, String name, Map<String, Object> details) {
        return desk.change(
                        workspace, name, seen -> desk.accept(seen, new Accepted.DetailsAdded(details), after -> true))
                .isPresent();
    }

    Outcome<PlatformJobStep> step(String workspace, String job, String name, PlatformJobStatusUpdateRequest update) {
        return desk.<Outcome<PlatformJobStep>>change(
                        workspace,
                        job,
                        seen -> seen.job()
                                .step(name)
                                .map(step -> moved(seen, step, update))
                                .orElseGet(() -> Decision.unchanged(
                                        new Outcome.Missing<>(desk.texts().noStep()))))
                .orElseGet(() -> new Outcome.Missing<>(desk.texts().noJob(workspace, job)));
    }

    private Decision<Outcome<PlatformJobStep>> moved(Seen seen, StepState step, PlatformJobStatusUpdateRequest update) {
        PlatformJobStatus to = Objects.requireNonNull(update.status());
        if (!StepMoves.allowed(step.status(), to)) {
            return Decision.unchanged(new Outcome.Conflict<>(desk.texts().wrongMove(seen.plan(), step, to)));
        }
        boolean nothingNew = step.status() == to && update.statusDetails() == null && update.errorDetails() == null;
        if (nothingNew) {
            return Decision.unchanged(new Outcome.Taken<>(StepBodies.step(seen, step)));
        }
        PlatformJobStatus follows =
                Following.after(seen.status(), step.number(), to, seen.plan().size());
        Accepted accepted = new Accepted.StepMoved(step.number(), update, follows, "worker");
        return desk.accept(
                seen,
                accepted,
                after -> new Outcome.Taken<>(
                        StepBodies.step(after, after.job().steps().get(step.number() - 1))));
    }

    Found<PlatformJobTask> task(String workspace, String job, String step, String name, PlatformJobTaskUpdate update) {
        return desk.<Found<PlatformJobTask>>change(
                        workspace,
                        job,
                        seen -> seen.job()
                                .step(step)
                                .map(known -> told(seen, known.number(), name, update))
                                .orElseGet(() -> Decision.unchanged(
                                        new Found.Nothing<>(desk.texts().noStep()))))
                .orElseGet(() -> new Found.Nothing<>(desk.texts().noJob(workspace, job)));
    }

    private Decision<Found<PlatformJobTask>> told(Seen seen, int step, String name, PlatformJobTaskUpdate update) {
        return desk.accept(seen, new Accepted.TaskReported(step, name, update), after -> {
            StepState changed = after.job().steps().get(step - 1);
            return new Found.It<>(
                    StepBodies.task(after, changed, changed.task(name).orElseThrow()));
        });
    }

    Outcome<PlatformJobResultResponse> result(
            String workspace, String job, String name, PlatformJobResultCreateRequest request) {
        String url = Objects.requireNonNull(request.artifactUrl());
        return desk.<Outcome<PlatformJobResultResponse>>change(workspace, job, seen -> {
                    Optional<JobState.Result> known = seen.job().result(name);
                    return known.isPresent()
                            ? Decision.unchanged(
                                    new Outcome.Conflict<>(desk.texts().resultTaken(name)))
                            : desk.accept(
                                    seen,
                                    new Accepted.ResultRegistered(name, url),
                                    after -> new Outcome.Taken<>(Bodies.result(
                                            after, after.job().result(name).orElseThrow())));
                })
                .orElseGet(() -> new Outcome.Missing<>(desk.texts().noJob(workspace, job)));
    }
}
