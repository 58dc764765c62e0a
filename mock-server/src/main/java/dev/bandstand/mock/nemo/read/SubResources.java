package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.nemo.PlatformJobListResultResponse;
import dev.bandstand.contract.nemo.PlatformJobListTaskResponse;
import dev.bandstand.contract.nemo.PlatformJobResultResponse;
import dev.bandstand.contract.nemo.PlatformJobSortField;
import dev.bandstand.contract.nemo.PlatformJobStep;
import dev.bandstand.contract.nemo.PlatformJobTask;
import dev.bandstand.mock.nemo.job.Artifacts;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.NemoJobState;
import dev.bandstand.mock.nemo.job.StepState;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a job, looked for one by one: steps, tasks, results, log. */
public record SubResources(CallerJobs callerJobs) {

    private record Place(NemoJobAt seen, StepState step) {}

    private Lookup<NemoJobAt> job(String workspace, String job) {
        return Lookup.of(callerJobs.snapshot(workspace, job), callerJobs.texts().noJob(workspace, job));
    }

    private Lookup<NemoJobAt> shown(String workspace, String job) {
        return job(workspace, job).map(callerJobs::shown);
    }

    private Lookup<Place> place(String workspace, String job, String step) {
        return place(
                Lookup.of(
                        callerJobs.snapshot(workspace, job), callerJobs.texts().noStep()),
                step);
    }

    private Lookup<Place> place(Lookup<NemoJobAt> job, String step) {
        return job.then(seen -> Lookup.of(
                seen.job().step(step).map(each -> new Place(seen, each)),
                callerJobs.texts().noStep()));
    }

    public Lookup<PlatformJobStep> step(String workspace, String job, String step) {
        return place(workspace, job, step).map(place -> StepBodies.step(place.seen(), place.step()));
    }

    public Lookup<PlatformJobListTaskResponse> tasks(String workspace, String job, String step) {
        return place(job(workspace, job), step)
                .map(place -> PlatformJobListTaskResponse.builder()
                        .data(place.step().tasks().reversed().stream()
                                .map(task -> StepBodies.task(place.seen(), place.step(), task))
                                .toList())
                        .build());
    }

    public Lookup<PlatformJobTask> task(String workspace, String job, String step, String task) {
        return place(workspace, job, step)
                .then(place -> Lookup.of(
                        place.step().task(task).map(each -> StepBodies.task(place.seen(), place.step(), each)),
                        callerJobs.texts().noTask()));
    }

    public Lookup<PlatformJobListResultResponse> results(String workspace, String job, PlatformJobSortField sort) {
        return shown(workspace, job)
                .map(seen -> PlatformJobListResultResponse.builder()
                        .data(seen.job().results().stream()
                                .sorted(order(sort))
                                .map(result -> JobBodies.result(seen, result))
                                .toList())
                        .build());
    }

    public Lookup<PlatformJobResultResponse> result(String workspace, String job, String result) {
        return stored(workspace, job, result).map(found -> JobBodies.result(found.seen(), found.result()));
    }

    public Lookup<byte[]> artifact(String workspace, String job, String result) {
        return stored(workspace, job, result)
                .map(found -> found.seen()
                        .plan()
                        .script()
                        .content(found.result().name())
                        .map(own -> own.getBytes(StandardCharsets.UTF_8))
                        .orElseGet(() -> Artifacts.content(found.result())));
    }

    public Lookup<LogLines> log(String workspace, String job, @Nullable String stepId, @Nullable String taskId) {
        return shown(workspace, job).map(seen -> {
            List<StepState> wanted = seen.job().steps().stream()
                    .filter(step -> isAbsent(stepId) || step.name().equals(stepId))
                    .toList();
            return new LogLines(seen.plan(), wanted, isAbsent(taskId) ? null : taskId, seen.at());
        });
    }

    private static boolean isAbsent(@Nullable String name) {
        return name == null || name.isEmpty();
    }

    private record Stored(NemoJobAt seen, NemoJobState.Result result) {}

    private Lookup<Stored> stored(String workspace, String job, String result) {
        return Lookup.of(callerJobs.snapshot(workspace, job), callerJobs.texts().noResult())
                .map(callerJobs::shown)
                .then(seen -> Lookup.of(
                        seen.job().result(result).map(each -> new Stored(seen, each)),
                        callerJobs.texts().noResult()));
    }

    private static Comparator<NemoJobState.Result> order(PlatformJobSortField sort) {
        Comparator<NemoJobState.Result> oldestFirst = Comparator.comparing(NemoJobState.Result::at);
        return switch (sort) {
            case CREATED_AT, UPDATED_AT -> oldestFirst;
            case _CREATED_AT, _UPDATED_AT -> oldestFirst.reversed();
        };
    }
}
