package dev.bandstand.mock.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How fast a client asks. */
final class Pace {

    private static final Duration POLITE = Duration.ofSeconds(1);

    private Pace() {}

    /** Two polls at one virtual instant are not judged: time stands still there, and no client can wait. */
    static Judgement polls(Course course) {
        List<Step> polls = course.looks().stream().filter(Step::polls).toList();
        return Judgement.of(
                polls.stream()
                        .skip(1)
                        .filter(poll -> !before(polls, poll).toldEnded()
                                && !poll.since(before(polls, poll)).isZero()),
                poll -> poll.since(before(polls, poll)).compareTo(POLITE) < 0);
    }

    static Judgement retries(List<Step> steps) {
        List<Step> told =
                steps.stream().filter(step -> step.retryAfter().isPresent()).toList();
        List<Long> early = told.stream()
                .flatMap(step -> tooEarly(steps, step).stream())
                .map(Step::number)
                .toList();
        return new Judgement(told.size(), early);
    }

    private static Optional<Step> tooEarly(List<Step> steps, Step told) {
        Duration pause = told.retryAfter().orElse(Duration.ZERO);
        return steps.stream()
                .filter(step -> step.number() > told.number()
                        && step.act() == told.act()
                        && step.job().equals(told.job()))
                .findFirst()
                .filter(step -> step.reallySince(told).compareTo(pause) < 0);
    }

    private static Step before(List<Step> steps, Step step) {
        return steps.get(steps.indexOf(step) - 1);
    }
}
