package dev.bandstand.mock.client;

import dev.bandstand.mock.core.Act;
import java.time.Duration;
import java.util.List;

/** How a client commands. */
final class Commands {

    private static final Duration IN_A_ROW = Duration.ofSeconds(10);
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    private Commands() {}

    static Judgement repeatedConflicts(Course course) {
        List<Step> steps = course.steps();
        return Judgement.of(steps.stream().filter(step -> step.commands() && step.status() == CONFLICT), step -> {
            int place = steps.indexOf(step);
            Step before = steps.get(Math.max(0, place - 1));
            return place > 0 && before.act() == step.act() && before.status() == CONFLICT;
        });
    }

    /** A resume that was accepted is never held against a client. */
    static Judgement resumes(Course course) {
        return Judgement.of(
                course.steps().stream().filter(step -> step.is(Act.RESUME)),
                resume -> resume.status() == CONFLICT
                        && course.looks().stream()
                                .noneMatch(look -> look.number() < resume.number() && look.toldResting()));
    }

    static Judgement submits(List<Step> steps) {
        List<Step> submits = steps.stream()
                .filter(step -> step.is(Act.SUBMIT) && step.accepted())
                .toList();
        return Judgement.of(
                submits.stream(),
                step -> repeats(submits, step)
                        && step.reallySince(submits.get(submits.indexOf(step) - 1))
                                        .compareTo(IN_A_ROW)
                                < 0);
    }

    static Judgement repeatedInvalid(List<Step> steps) {
        List<Step> invalid =
                steps.stream().filter(step -> step.status() == INVALID).toList();
        return Judgement.of(invalid.stream(), step -> repeats(invalid, step));
    }

    private static boolean repeats(List<Step> steps, Step step) {
        int place = steps.indexOf(step);
        return place > 0 && steps.get(place - 1).request().equals(step.request());
    }
}
