package dev.bandstand.mock.nemo.job;

import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CREATED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.RESUMING;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.policy.Policies;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** State of the step in work and call, to what is decided. */
record NemoCommandTable(Map<PlatformJobStatus, Map<JobCommand, String>> cells) implements NemoCommandRules {

    private static final Map<JobCommand, PlatformJobStatus> ASKED =
            Map.of(JobCommand.PAUSE, PAUSING, JobCommand.RESUME, RESUMING, JobCommand.CANCEL, CANCELLING);

    static NemoCommandTable parse(String text) {
        List<List<String>> lines =
                text.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
        List<String> header = lines.getFirst();
        Map<PlatformJobStatus, Map<JobCommand, String>> cells = new EnumMap<>(PlatformJobStatus.class);
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<JobCommand, String> row = new EnumMap<>(JobCommand.class);
            for (int column = 1; column < header.size(); column++) {
                row.put(JobCommand.valueOf(header.get(column).toUpperCase(Locale.ROOT)), line.get(column));
            }
            cells.put(PlatformJobStatus.of(line.getFirst()), row);
        }
        return new NemoCommandTable(cells);
    }

    @Override
    public CommandOutcome decide(JobPlan plan, NemoJobState job, JobCommand control, Policies policies) {
        StepState step = job.current();
        return switch (cells.get(step.status()).get(control)) {
            case "stay" -> new CommandOutcome.NoChange();
            case "stay?" ->
                policies.is(NemoPolicy.WRONG_STATE, "conflict")
                        ? new CommandOutcome.Refuse(step, ASKED.get(control))
                        : new CommandOutcome.NoChange();
            case "refuse?" ->
                policies.is(NemoPolicy.CANCEL_WHILE_PAUSING, "conflict")
                        ? new CommandOutcome.Refuse(step, CANCELLING)
                        : new CommandOutcome.Move(step.number(), CANCELLING, CANCELLING);
            case "cancelled" -> move(plan, job, nothingStarted(job) ? CANCELLED : CANCELLING);
            case String target -> move(plan, job, PlatformJobStatus.of(target));
        };
    }

    private static CommandOutcome move(JobPlan plan, NemoJobState job, PlatformJobStatus to) {
        int step = job.current().number();
        return new CommandOutcome.Move(step, to, StatusRollup.after(job.status(), step, to, plan.size()));
    }

    private static boolean nothingStarted(NemoJobState job) {
        return job.steps().stream().allMatch(each -> each.status() == CREATED);
    }
}
