package dev.bandstand.mock.nemo;

import dev.bandstand.contract.nemo.PlatformJobListResultResponse;
import dev.bandstand.contract.nemo.PlatformJobListTaskResponse;
import dev.bandstand.contract.nemo.PlatformJobResultResponse;
import dev.bandstand.contract.nemo.PlatformJobSortField;
import dev.bandstand.contract.nemo.PlatformJobStep;
import dev.bandstand.contract.nemo.PlatformJobTask;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a job, looked for one by one: steps, tasks, results, log. */
record Parts(Desk desk) {

    private record Place(Seen seen, StepState step) {}

    private Found<Seen> job(String workspace, String job) {
        return Found.of(desk.look(workspace, job), desk.texts().noJob(workspace, job));
    }

    private Found<Seen> shown(String workspace, String job) {
        return job(workspace, job).map(desk::shown);
    }

    private Found<Place> place(String workspace, String job, String step) {
        return job(workspace, job)
                .then(seen -> Found.of(
                        seen.job().step(step).map(each -> new Place(seen, each)),
                        desk.texts().noStep()));
    }

    Found<PlatformJobStep> step(String workspace, String job, String step) {
        return place(workspace, job, step).map(place -> StepBodies.step(place.seen(), place.step()));
    }

    Found<PlatformJobListTaskResponse> tasks(String workspace, String job, String step) {
        return place(workspace, job, step)
                .map(place -> PlatformJobListTaskResponse.builder()
                        .data(place.step().tasks().stream()
                                .map(task -> StepBodies.task(place.seen(), place.step(), task))
                                .toList())
                        .build());
    }

    Found<PlatformJobTask> task(String workspace, String job, String step, String task) {
        return place(workspace, job, step)
                .then(place -> Found.of(
                        place.step().task(task).map(each -> StepBodies.task(place.seen(), place.step(), each)),
                        desk.texts().noTask()));
    }

    Found<PlatformJobListResultResponse> results(String workspace, String job, PlatformJobSortField sort) {
        return shown(workspace, job)
                .map(seen -> PlatformJobListResultResponse.builder()
                        .data(seen.job().results().stream()
                                .sorted(order(sort))
                                .map(result -> Bodies.result(seen, result))
                                .toList())
                        .build());
    }

    Found<PlatformJobResultResponse> result(String workspace, String job, String result) {
        return stored(workspace, job, result).map(found -> Bodies.result(found.seen(), found.result()));
    }

    Found<byte[]> artifact(String workspace, String job, String result) {
        return stored(workspace, job, result).map(found -> Artifacts.content(found.result()));
    }

    Found<LogLines> log(String workspace, String job, @Nullable String stepId, @Nullable String taskId) {
        return shown(workspace, job).map(seen -> {
            List<StepState> wanted = seen.job().steps().stream()
                    .filter(step -> stepId == null || stepId.equals(Ids.step(seen.plan(), step.number())))
                    .filter(step -> taskId == null || hasTask(seen, step, taskId))
                    .toList();
            return new LogLines(seen.plan(), wanted, seen.at());
        });
    }

    private static boolean hasTask(Seen seen, StepState step, String taskId) {
        return step.tasks().stream().anyMatch(task -> taskId.equals(Ids.task(seen.plan(), step.number(), task.name())));
    }

    private record Stored(Seen seen, JobState.Result result) {}

    private Found<Stored> stored(String workspace, String job, String result) {
        return shown(workspace, job)
                .then(seen -> Found.of(
                        seen.job().result(result).map(each -> new Stored(seen, each)),
                        desk.texts().noResult()));
    }

    private static Comparator<JobState.Result> order(PlatformJobSortField sort) {
        Comparator<JobState.Result> oldestFirst = Comparator.comparing(JobState.Result::at);
        return switch (sort) {
            case CREATED_AT, UPDATED_AT -> oldestFirst;
            case _CREATED_AT, _UPDATED_AT -> oldestFirst.reversed();
        };
    }
}
