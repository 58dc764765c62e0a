package dev.bandstand.mock.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How fast a client asks. */
final class PaceHabits {

    private static final Duration POLITE = Duration.ofSeconds(1);

    private PaceHabits() {}

    /** Two polls at one virtual instant are not judged: time stands still there, and no client can wait. */
    static HabitFinding polls(JobCalls course) {
        List<ObservedCall> polls =
                course.observations().stream().filter(ObservedCall::polls).toList();
        return HabitFinding.of(
                polls.stream()
                        .skip(1)
                        .filter(poll -> !before(polls, poll).reportedEnded()
                                && !poll.since(before(polls, poll)).isZero()),
                poll -> poll.since(before(polls, poll)).compareTo(POLITE) < 0);
    }

    static HabitFinding retries(List<ObservedCall> steps) {
        List<ObservedCall> told =
                steps.stream().filter(step -> step.retryAfter().isPresent()).toList();
        List<Long> early = told.stream()
                .flatMap(step -> tooEarly(steps, step).stream())
                .map(ObservedCall::number)
                .toList();
        return new HabitFinding(told.size(), early);
    }

    private static Optional<ObservedCall> tooEarly(List<ObservedCall> steps, ObservedCall told) {
        Duration pause = told.retryAfter().orElse(Duration.ZERO);
        return steps.stream()
                .filter(step -> step.number() > told.number()
                        && step.kind() == told.kind()
                        && step.job().equals(told.job()))
                .findFirst()
                .filter(step -> step.reallySince(told).compareTo(pause) < 0);
    }

    private static ObservedCall before(List<ObservedCall> steps, ObservedCall step) {
        return steps.get(steps.indexOf(step) - 1);
    }
}
