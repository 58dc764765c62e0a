package dev.bandstand.mock.nemo.job;

import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CREATED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.RESUMING;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.contract.life.CommandTable;
import java.util.Map;

/** Decides by the table of commands of the contract. */
final class DocumentedCommandRules implements NemoCommandRules {

    private static final Map<JobCommand, PlatformJobStatus> ASKED =
            Map.of(JobCommand.PAUSE, PAUSING, JobCommand.RESUME, RESUMING, JobCommand.CANCEL, CANCELLING);

    @Override
    public CommandOutcome decide(JobPlan plan, NemoJobState job, JobCommand control, Policies policies) {
        StepState step = job.current();
        String word = policies.cell(NemoContract.MODEL, step.status().word(), control.word());
        return switch (word) {
            case CommandTable.STAY -> new CommandOutcome.NoChange();
            case CommandTable.REFUSE -> new CommandOutcome.Refuse(step, ASKED.get(control));
            default -> move(plan, job, target(PlatformJobStatus.of(word), job));
        };
    }

    /** A step that was not started is cancelled at once, unless another was. */
    private static PlatformJobStatus target(PlatformJobStatus word, NemoJobState job) {
        boolean started = job.steps().stream().anyMatch(each -> each.status() != CREATED);
        return word == CANCELLED && started ? CANCELLING : word;
    }

    private static CommandOutcome move(JobPlan plan, NemoJobState job, PlatformJobStatus to) {
        StepState step = job.current();
        PlatformJobStatus rolledUp =
                step.status() == PAUSING ? to : StatusRollup.after(job.status(), step.number(), to, plan.size());
        return new CommandOutcome.Move(step.number(), to, rolledUp);
    }
}
