package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.nemo.job.CommandOutcome;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.NemoIds;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.policy.Policies;

/** The texts of refusals, which differ from version to version. No client should read them. */
public record ErrorTexts(boolean later) {

    static ErrorTexts of(Policies policies) {
        return new ErrorTexts(policies.is(NemoPolicy.TEXTS, "later"));
    }

    public Detail noJob(String workspace, String name) {
        return new Detail(later ? "Job '%s' not found in workspace '%s'.".formatted(name, workspace) : "Job not found");
    }

    public Detail noStep() {
        return new Detail("Job step not found");
    }

    Detail noTask() {
        return new Detail("Job step task not found");
    }

    Detail noResult() {
        return new Detail("Job result not found");
    }

    public Detail noEntity(String workspace, String name) {
        return new Detail("Entity '%s' not found in workspace '%s'".formatted(name, workspace));
    }

    public Detail noWorkspace(String workspace) {
        return new Detail("Workspace '%s' not found".formatted(workspace));
    }

    /** The refusal of a create. */
    public Detail noWorkspaceToCreateIn(String workspace) {
        return new Detail("Workspace '%s' does not exist. Please create the workspace first.".formatted(workspace));
    }

    /** A job names a secret that does not exist. */
    public Detail noSecret(String workspace, String secret) {
        String full = secret.contains("/") ? secret : workspace + "/" + secret;
        return new Detail("Unable to create job: Secret '%s' not found.".formatted(full));
    }

    public Detail nameTaken(String workspace, String name) {
        return new Detail(
                later
                        ? "Job '%s' already exists in workspace '%s'. Choose a different job name or delete the existing job first."
                                .formatted(name, workspace)
                        : "Unable to create job: Job with name '%s' already exists in workspace '%s'."
                                .formatted(name, workspace));
    }

    public Detail resultTaken(String workspace, String name) {
        return new Detail("Entity with name '%s' already exists in workspace '%s'".formatted(name, workspace));
    }

    public Detail wrongState(JobCommand control, JobPlan plan, CommandOutcome.Refuse refusal) {
        return later
                ? new Detail("Cannot %s job '%s' from its current state. Refresh the job status and try again."
                        .formatted(control.word(), plan.name()))
                : wrongMove(plan, refusal.from(), refusal.to());
    }

    public Detail wrongMove(JobPlan plan, StepState from, PlatformJobStatus to) {
        return new Detail("Invalid status transition from PlatformJobStatus.%s to PlatformJobStatus.%s for step %s"
                .formatted(from.status().name(), to.name(), NemoIds.step(plan, from.number())));
    }

    public Detail stillWorking(String name) {
        return new Detail("Job '%s' cannot be deleted before it is final. Cancel it first.".formatted(name));
    }
}
