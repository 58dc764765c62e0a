package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.nemo.CreatePlatformJobRequest;
import dev.bandstand.contract.nemo.FileStorageType;
import dev.bandstand.contract.nemo.PlatformJobResponse;
import dev.bandstand.contract.nemo.PlatformJobResultResponse;
import dev.bandstand.contract.nemo.PlatformJobSpecOutput;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStatusResponse;
import dev.bandstand.contract.nemo.PlatformJobStepStatusResponse;
import dev.bandstand.contract.nemo.PlatformJobTaskStatusResponse;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.NemoJobState;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.job.TaskState;
import dev.bandstand.mock.nemo.model.DetailMaps;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.NemoIds;
import dev.bandstand.mock.nemo.model.Timestamps;
import java.util.Map;

/** The bodies of answers about a job, with or without its steps. */
public final class JobBodies {

    private JobBodies() {}

    public static PlatformJobResponse job(NemoJobAt seen) {
        return snapshot(seen.plan(), seen.workspace()).toBuilder()
                .status(seen.status())
                .statusDetails(seen.details())
                .errorDetails(seen.job().error())
                .build();
    }

    /** A job as it is before its first step exists. */
    public static PlatformJobResponse snapshot(JobPlan plan, String workspace) {
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
                .createdAt(Timestamps.written(plan.birth()))
                .updatedAt(Timestamps.written(plan.updated()))
                .ownership(request.ownership())
                .customFields(request.customFields())
                .build();
    }

    public static PlatformJobStatusResponse status(NemoJobAt seen) {
        return PlatformJobStatusResponse.builder()
                .id(seen.plan().created().id())
                .name(seen.plan().name())
                .status(seen.status())
                .statusDetails(seen.details())
                .errorDetails(seen.job().error())
                .steps(seen.job().steps().stream().map(step -> step(seen, step)).toList())
                .createdAt(Timestamps.written(seen.plan().birth()))
                .updatedAt(Timestamps.written(seen.plan().updated()))
                .build();
    }

    private static PlatformJobStepStatusResponse step(NemoJobAt seen, StepState step) {
        return PlatformJobStepStatusResponse.builder()
                .id(NemoIds.step(seen.plan(), step.number()))
                .name(step.name())
                .status(step.status())
                .statusDetails(step.details())
                .errorDetails(step.error())
                .tasks(step.tasks().reversed().stream()
                        .map(task -> task(seen, step, task))
                        .toList())
                .createdAt(Timestamps.written(step.created()))
                .updatedAt(Timestamps.written(step.updated()))
                .build();
    }

    private static PlatformJobTaskStatusResponse task(NemoJobAt seen, StepState step, TaskState task) {
        return PlatformJobTaskStatusResponse.builder()
                .id(NemoIds.task(seen.plan(), step.number(), task.name()))
                .name(task.name())
                .status(task.status())
                .statusDetails(DetailMaps.merge(task.details(), seen.progress(step, task)))
                .errorDetails(task.error())
                .errorStack(task.errorStack())
                .createdAt(Timestamps.written(task.created()))
                .updatedAt(Timestamps.written(task.updated()))
                .build();
    }

    public static PlatformJobResultResponse result(NemoJobAt seen, NemoJobState.Result result) {
        return PlatformJobResultResponse.builder()
                .name(result.name())
                .job(seen.plan().created().id())
                .workspace(seen.workspace())
                .project(seen.plan().created().request().project())
                .createdAt(Timestamps.written(result.at()))
                .updatedAt(Timestamps.written(result.at()))
                .artifactUrl(result.artifactUrl())
                .artifactStorageType(FileStorageType.FILESET)
                .build();
    }
}
