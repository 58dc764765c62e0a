package dev.bandstand.mock.nemo;

import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CREATED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.RESUMING;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.policy.Policies;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** State of the step in work and call, to what is decided. */
record ControlTable(Map<PlatformJobStatus, Map<Control, String>> cells) implements Rulings {

    private static final Map<Control, PlatformJobStatus> ASKED =
            Map.of(Control.PAUSE, PAUSING, Control.RESUME, RESUMING, Control.CANCEL, CANCELLING);

    static ControlTable parse(String text) {
        List<List<String>> lines =
                text.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
        List<String> header = lines.getFirst();
        Map<PlatformJobStatus, Map<Control, String>> cells = new EnumMap<>(PlatformJobStatus.class);
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<Control, String> row = new EnumMap<>(Control.class);
            for (int column = 1; column < header.size(); column++) {
                row.put(Control.valueOf(header.get(column).toUpperCase(Locale.ROOT)), line.get(column));
            }
            cells.put(PlatformJobStatus.of(line.getFirst()), row);
        }
        return new ControlTable(cells);
    }

    @Override
    public Ruling decide(Plan plan, JobState job, Control control, Policies policies) {
        StepState step = job.current();
        return switch (cells.get(step.status()).get(control)) {
            case "stay" -> new Ruling.Stay();
            case "stay?" ->
                policies.is(NemoPolicy.WRONG_STATE, "conflict")
                        ? new Ruling.Refuse(step, ASKED.get(control))
                        : new Ruling.Stay();
            case "refuse?" ->
                policies.is(NemoPolicy.CANCEL_WHILE_PAUSING, "conflict")
                        ? new Ruling.Refuse(step, CANCELLING)
                        : new Ruling.Move(step.number(), CANCELLING, CANCELLING);
            case "cancelled" -> move(plan, job, nothingStarted(job) ? CANCELLED : CANCELLING);
            case String target -> move(plan, job, PlatformJobStatus.of(target));
        };
    }

    private static Ruling move(Plan plan, JobState job, PlatformJobStatus to) {
        int step = job.current().number();
        return new Ruling.Move(step, to, Following.after(job.status(), step, to, plan.size()));
    }

    private static boolean nothingStarted(JobState job) {
        return job.steps().stream().allMatch(each -> each.status() == CREATED);
    }
}
