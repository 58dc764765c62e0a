package dev.bandstand.mock.nemo;

import dev.bandstand.contract.nemo.PlatformJobStep;
import dev.bandstand.contract.nemo.PlatformJobStepSpecOutput;
import dev.bandstand.contract.nemo.PlatformJobStepWithContext;
import dev.bandstand.contract.nemo.PlatformJobTask;
import dev.bandstand.mock.bytes.JsonCodec;
import java.util.Map;

/** What is answered about a step or a task. */
final class StepBodies {

    private StepBodies() {}

    static PlatformJobStep step(Seen seen, StepState step) {
        String id = Ids.step(seen.plan(), step.number());
        return PlatformJobStep.builder()
                .name(step.name())
                .workspace(seen.workspace())
                .project(seen.plan().created().request().project())
                .attemptId(seen.plan().created().attempt())
                .config(Map.of("_step_spec_name", step.name()))
                .status(step.status())
                .statusDetails(Details.merge(step.details(), seen.progress(step)))
                .errorDetails(step.error())
                .id(id)
                .createdAt(Moments.written(step.created()))
                .updatedAt(Moments.written(step.updated()))
                .entityId(id)
                .parent(seen.plan().created().attempt())
                .build();
    }

    static PlatformJobStepWithContext withContext(Seen seen, StepState step) {
        return PlatformJobStepWithContext.builder()
                .id(Ids.step(seen.plan(), step.number()))
                .job(seen.plan().name())
                .attemptId(seen.plan().created().attempt())
                .fileset(seen.plan().fileset())
                .workspace(seen.workspace())
                .name(step.name())
                .stepSpec(
                        JsonCodec.MAPPER.convertValue(seen.plan().spec(step.number()), PlatformJobStepSpecOutput.class))
                .status(step.status())
                .statusDetails(Details.merge(step.details(), seen.progress(step)))
                .errorDetails(step.error())
                .createdAt(Moments.written(step.created()))
                .updatedAt(Moments.written(step.updated()))
                .build();
    }

    static PlatformJobTask task(Seen seen, StepState step, TaskState task) {
        String id = Ids.task(seen.plan(), step.number(), task.name());
        return PlatformJobTask.builder()
                .name(task.name())
                .workspace(seen.workspace())
                .project(seen.plan().created().request().project())
                .stepId(Ids.step(seen.plan(), step.number()))
                .status(task.status())
                .statusDetails(Details.merge(task.details(), seen.progress(step)))
                .errorDetails(task.error())
                .errorStack(task.errorStack())
                .id(id)
                .createdAt(Moments.written(task.created()))
                .updatedAt(Moments.written(task.updated()))
                .entityId(id)
                .parent(Ids.step(seen.plan(), step.number()))
                .build();
    }
}
