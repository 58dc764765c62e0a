package dev.bandstand.mock.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Habits of pace. */
final class PaceHabits {

    private static final Duration POLITE = Duration.ofSeconds(1);

    private PaceHabits() {}

    /** Two polls at one virtual instant are not judged: time stands still there, and no client can wait. */
    static HabitFinding polls(JobCalls jobCalls) {
        List<ObservedCall> polls =
                jobCalls.observations().stream().filter(ObservedCall::polls).toList();
        return HabitFinding.of(
                polls.stream()
                        .skip(1)
                        .filter(poll -> !before(polls, poll).reportedEnded()
                                && !poll.since(before(polls, poll)).isZero()),
                poll -> poll.since(before(polls, poll)).compareTo(POLITE) < 0);
    }

    static HabitFinding retries(List<ObservedCall> steps) {
        List<ObservedCall> answers =
                steps.stream().filter(step -> step.retryAfter().isPresent()).toList();
        List<Long> early = answers.stream()
                .flatMap(step -> tooEarly(steps, step).stream())
                .map(ObservedCall::number)
                .toList();
        return new HabitFinding(answers.size(), early);
    }

    private static Optional<ObservedCall> tooEarly(List<ObservedCall> steps, ObservedCall answer) {
        Duration pause = answer.retryAfter().orElse(Duration.ZERO);
        return steps.stream()
                .filter(step -> step.number() > answer.number()
                        && step.kind() == answer.kind()
                        && step.job().equals(answer.job()))
                .findFirst()
                .filter(step -> step.reallySince(answer).compareTo(pause) < 0);
    }

    private static ObservedCall before(List<ObservedCall> steps, ObservedCall step) {
        return steps.get(steps.indexOf(step) - 1);
    }
}
