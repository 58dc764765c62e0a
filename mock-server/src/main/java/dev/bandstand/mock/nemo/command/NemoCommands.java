package dev.bandstand.mock.nemo.command;

import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.PlatformJobResponse;
import dev.bandstand.contract.nemo.PlatformJobStatusUpdateRequest;
import dev.bandstand.mock.core.Jobs.Decision;
import dev.bandstand.mock.nemo.job.CommandOutcome;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.read.CallerJobs;
import dev.bandstand.mock.nemo.read.JobBodies;

/** Pause, resume and cancel. */
public record NemoCommands(CallerJobs callerJobs) {

    /** The result of a call. */
    public sealed interface Outcome {

        record Done(PlatformJobResponse job) implements Outcome {}

        record Conflict(Detail detail) implements Outcome {}

        record Missing(Detail detail) implements Outcome {}
    }

    public Outcome command(String workspace, String name, JobCommand control) {
        return callerJobs
                .<Outcome>change(workspace, name, seen -> decided(seen, control))
                .orElseGet(() -> new Outcome.Missing(callerJobs.texts().noJob(workspace, name)));
    }

    private Decision<Outcome> decided(NemoJobAt seen, JobCommand control) {
        return switch (callerJobs
                .extensionPoints()
                .commandRules()
                .decide(seen.plan(), seen.job(), control, callerJobs.call().policies())) {
            case CommandOutcome.Move move ->
                callerJobs.accept(seen, accepted(move, control), after -> new Outcome.Done(JobBodies.job(after)));
            case CommandOutcome.NoChange stay -> Decision.unchanged(new Outcome.Done(JobBodies.job(seen)));
            case CommandOutcome.Refuse refusal ->
                Decision.unchanged(new Outcome.Conflict(callerJobs.texts().wrongState(control, seen.plan(), refusal)));
        };
    }

    private static JobEvent accepted(CommandOutcome.Move move, JobCommand control) {
        PlatformJobStatusUpdateRequest update =
                PlatformJobStatusUpdateRequest.builder().status(move.to()).build();
        return new JobEvent.StepMoved(move.step(), update, move.job(), control.word());
    }
}
