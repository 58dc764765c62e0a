package dev.bandstand.mock.client;

import dev.bandstand.spec.contract.OperationKind;
import java.time.Duration;
import java.util.List;

/** Habits of sending commands. */
final class CommandHabits {

    private static final Duration IN_A_ROW = Duration.ofSeconds(10);
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    private CommandHabits() {}

    static HabitFinding repeatedConflicts(JobCalls jobCalls) {
        List<ObservedCall> steps = jobCalls.calls();
        return HabitFinding.of(steps.stream().filter(step -> step.commands() && step.status() == CONFLICT), step -> {
            int place = steps.indexOf(step);
            ObservedCall before = steps.get(Math.max(0, place - 1));
            return place > 0 && before.kind() == step.kind() && before.status() == CONFLICT;
        });
    }

    /** A resume that was accepted is never held against a client. */
    static HabitFinding resumes(JobCalls jobCalls) {
        return HabitFinding.of(
                jobCalls.calls().stream().filter(step -> step.is(OperationKind.RESUME)),
                resume -> resume.status() == CONFLICT
                        && jobCalls.observations().stream()
                                .noneMatch(look -> look.number() < resume.number() && look.reportedResting()));
    }

    static HabitFinding submits(List<ObservedCall> steps) {
        List<ObservedCall> submits = steps.stream()
                .filter(step -> step.is(OperationKind.SUBMIT) && step.accepted())
                .toList();
        return HabitFinding.of(
                submits.stream(),
                step -> repeats(submits, step)
                        && step.reallySince(submits.get(submits.indexOf(step) - 1))
                                        .compareTo(IN_A_ROW)
                                < 0);
    }

    static HabitFinding repeatedInvalid(List<ObservedCall> steps) {
        List<ObservedCall> invalid =
                steps.stream().filter(step -> step.status() == INVALID).toList();
        return HabitFinding.of(invalid.stream(), step -> repeats(invalid, step));
    }

    private static boolean repeats(List<ObservedCall> steps, ObservedCall step) {
        int place = steps.indexOf(step);
        return place > 0 && steps.get(place - 1).request().equals(step.request());
    }
}
