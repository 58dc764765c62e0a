package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.nemo.AuthContext;
import dev.bandstand.contract.nemo.PlatformJobSpecOutput;
import dev.bandstand.contract.nemo.PlatformJobStep;
import dev.bandstand.contract.nemo.PlatformJobStepSpecOutput;
import dev.bandstand.contract.nemo.PlatformJobStepWithContext;
import dev.bandstand.contract.nemo.PlatformJobTask;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.job.TaskState;
import dev.bandstand.mock.nemo.model.DetailMaps;
import dev.bandstand.mock.nemo.model.NemoIds;
import dev.bandstand.mock.nemo.model.Timestamps;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The bodies of answers about a step or a task. */
public final class StepBodies {

    /** The user that made and changed a step or task, in a set-up without authentication. */
    private static final String PLATFORM = "service:platform";

    private StepBodies() {}

    public static PlatformJobStep step(NemoJobAt seen, StepState step) {
        String id = NemoIds.step(seen.plan(), step.number());
        return PlatformJobStep.builder()
                .name(step.name())
                .workspace(seen.workspace())
                .project(seen.plan().created().request().project())
                .attemptId(seen.plan().created().attempt())
                .config(DetailMaps.merge(config(seen, step), Map.of("_step_spec_name", step.name())))
                .status(step.status())
                .statusDetails(step.details())
                .errorDetails(step.error().isEmpty() ? null : step.error())
                .id(id)
                .createdAt(Timestamps.written(step.created()))
                .createdBy(PLATFORM)
                .updatedAt(Timestamps.written(step.updated()))
                .updatedBy(PLATFORM)
                .entityId(id)
                .parent(seen.plan().created().attempt())
                .build();
    }

    static PlatformJobStepWithContext withContext(NemoJobAt seen, StepState step) {
        return PlatformJobStepWithContext.builder()
                .id(NemoIds.step(seen.plan(), step.number()))
                .job(seen.plan().name())
                .attemptId(seen.plan().created().attempt())
                .fileset(seen.plan().fileset())
                .workspace(seen.workspace())
                .name(step.name())
                .stepSpec(written(seen, step))
                .status(step.status())
                .statusDetails(step.details())
                .errorDetails(step.error().isEmpty() ? null : step.error())
                .authContext(AuthContext.builder()
                        .principalId("")
                        .principalGroups(List.of())
                        .build())
                .createdAt(Timestamps.written(step.created()))
                .updatedAt(Timestamps.written(step.updated()))
                .build();
    }

    private static PlatformJobStepSpecOutput written(NemoJobAt seen, StepState step) {
        PlatformJobSpecOutput spec = seen.plan().written(PlatformJobSpecOutput.class);
        return Objects.requireNonNull(spec.steps()).get(step.number() - 1);
    }

    private static Map<String, Object> config(NemoJobAt seen, StepState step) {
        Map<String, Object> config = seen.plan().spec(step.number()).config();
        return config == null ? Map.of() : config;
    }

    public static PlatformJobTask task(NemoJobAt seen, StepState step, TaskState task) {
        String id = NemoIds.task(seen.plan(), step.number(), task.name());
        return PlatformJobTask.builder()
                .name(task.name())
                .workspace(seen.workspace())
                .project(seen.plan().created().request().project())
                .stepId(NemoIds.step(seen.plan(), step.number()))
                .status(task.status())
                .statusDetails(DetailMaps.merge(task.details(), seen.progress(step, task)))
                .errorDetails(task.error())
                .errorStack(task.errorStack())
                .id(id)
                .createdAt(Timestamps.written(task.created()))
                .createdBy(PLATFORM)
                .updatedAt(Timestamps.written(task.updated()))
                .updatedBy(PLATFORM)
                .entityId(id)
                .parent(NemoIds.step(seen.plan(), step.number()))
                .build();
    }
}
