package dev.bandstand.mock.nemo;

import dev.bandstand.contract.nemo.CreatePlatformJobRequest;
import dev.bandstand.contract.nemo.FileStorageType;
import dev.bandstand.contract.nemo.PlatformJobResponse;
import dev.bandstand.contract.nemo.PlatformJobResultResponse;
import dev.bandstand.contract.nemo.PlatformJobSpecOutput;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStatusResponse;
import dev.bandstand.contract.nemo.PlatformJobStepStatusResponse;
import dev.bandstand.contract.nemo.PlatformJobTaskStatusResponse;
import java.util.Map;

/** What is answered about a job, and about it and its steps in one. */
final class Bodies {

    private Bodies() {}

    static PlatformJobResponse job(Seen seen) {
        return snapshot(seen.plan(), seen.workspace()).toBuilder()
                .status(seen.status())
                .statusDetails(seen.details())
                .errorDetails(seen.job().error())
                .build();
    }

    /** A job as it is before its first step exists. */
    static PlatformJobResponse snapshot(Plan plan, String workspace) {
        CreatePlatformJobRequest request = plan.created().request();
        return PlatformJobResponse.builder()
                .id(plan.created().id())
                .attemptId(plan.created().attempt())
                .name(plan.name())
                .workspace(workspace)
                .project(request.project())
                .description(request.description())
                .source(request.source())
                .spec(request.spec())
                .platformSpec(plan.written(PlatformJobSpecOutput.class))
                .fileset(plan.fileset())
                .status(PlatformJobStatus.CREATED)
                .statusDetails(Map.of())
                .createdAt(Moments.written(plan.birth()))
                .updatedAt(Moments.written(plan.birth()))
                .ownership(request.ownership())
                .customFields(request.customFields())
                .build();
    }

    static PlatformJobStatusResponse status(Seen seen) {
        return PlatformJobStatusResponse.builder()
                .id(seen.plan().created().id())
                .name(seen.plan().name())
                .status(seen.status())
                .statusDetails(seen.details())
                .errorDetails(seen.job().error())
                .steps(seen.job().steps().stream().map(step -> step(seen, step)).toList())
                .createdAt(Moments.written(seen.plan().birth()))
                .updatedAt(Moments.written(seen.plan().birth()))
                .build();
    }

    private static PlatformJobStepStatusResponse step(Seen seen, StepState step) {
        return PlatformJobStepStatusResponse.builder()
                .id(Ids.step(seen.plan(), step.number()))
                .name(step.name())
                .status(step.status())
                .statusDetails(Details.merge(step.details(), seen.progress(step)))
                .errorDetails(step.error())
                .tasks(step.tasks().stream().map(task -> task(seen, step, task)).toList())
                .createdAt(Moments.written(step.created()))
                .updatedAt(Moments.written(step.updated()))
                .build();
    }

    private static PlatformJobTaskStatusResponse task(Seen seen, StepState step, TaskState task) {
        return PlatformJobTaskStatusResponse.builder()
                .id(Ids.task(seen.plan(), step.number(), task.name()))
                .name(task.name())
                .status(task.status())
                .statusDetails(Details.merge(task.details(), seen.progress(step)))
                .errorDetails(task.error())
                .errorStack(task.errorStack())
                .createdAt(Moments.written(task.created()))
                .updatedAt(Moments.written(task.updated()))
                .build();
    }

    static PlatformJobResultResponse result(Seen seen, JobState.Result result) {
        return PlatformJobResultResponse.builder()
                .name(result.name())
                .job(seen.plan().created().id())
                .workspace(seen.workspace())
                .project(seen.plan().created().request().project())
                .createdAt(Moments.written(result.at()))
                .updatedAt(Moments.written(result.at()))
                .artifactUrl(result.artifactUrl())
                .artifactStorageType(FileStorageType.FILESET)
                .build();
    }
}
