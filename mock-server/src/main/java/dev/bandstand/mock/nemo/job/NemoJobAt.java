package dev.bandstand.mock.nemo.job;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.nemo.model.DetailMaps;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.NemoNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A job of a workspace, looked at once. */
public record NemoJobAt(String workspace, JobPlan plan, NemoJobState job, Instant at) {

    private static final String PROGRESS = "progress";

    /** A job as it is at an instant; nothing when it was deleted. */
    public static Optional<NemoJobAt> of(JobHistory history, PlatformMoves moves, Instant at) {
        return NemoTimeline.of(history, moves)
                .map(timeline ->
                        new NemoJobAt(NemoNames.workspace(history.key()), timeline.plan(), timeline.at(at), at));
    }

    /** The same job once a call was accepted. */
    public NemoJobAt after(JobEvent accepted, PlatformMoves moves) {
        return new NemoJobAt(
                workspace,
                plan,
                new EventApplier(plan, moves).accepted(job, accepted, at).state(),
                at);
    }

    public PlatformJobStatus status() {
        return job.status();
    }

    /** The job's details, and the progress of the step in work. */
    public Map<String, Object> details() {
        return job.steps().reversed().stream()
                .filter(step -> !step.runs().isEmpty())
                .findFirst()
                .map(step -> DetailMaps.merge(job.details(), progress(step)))
                .orElse(job.details());
    }

    /** The progress of a task, which only the last one of its step can make. */
    public Map<String, Object> progress(StepState step, TaskState task) {
        return step.tasks().getLast().equals(task) ? progress(step) : Map.of();
    }

    /** The progress of a step that works by script: percent of the work, which a resume begins anew. */
    public Map<String, Object> progress(StepState step) {
        if (plan.script().manual() || step.runs().isEmpty()) {
            return Map.of();
        }
        StepState.Run run = step.runs().getLast();
        if (run.outcome() == PlatformJobStatus.COMPLETED) {
            return Map.of(PROGRESS, 100);
        }
        Duration worked = Duration.between(run.from(), run.to() == null ? at : run.to());
        long whole = Math.max(1, plan.script().working(step.number()).toMillis());
        return Map.of(PROGRESS, (int) Math.min(99, worked.toMillis() * 100 / whole));
    }
}
