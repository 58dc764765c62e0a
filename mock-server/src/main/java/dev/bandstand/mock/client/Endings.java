package dev.bandstand.mock.client;

import dev.bandstand.mock.core.Act;
import java.util.function.Predicate;

/** When a client stops. */
final class Endings {

    private Endings() {}

    static Judgement afterErrors(Course course) {
        return Judgement.of(
                course.steps().stream().filter(step -> step.is(Act.LOOK) && step.lost()),
                lost -> course.left() && course.after(lost).stream().noneMatch(step -> step.is(Act.LOOK)));
    }

    static Judgement whileWorking(Course course) {
        return ending(course, step -> step.toldWorking() && step.toldLastPage() && !course.any(Act.CANCEL));
    }

    static Judgement lastPage(Course course) {
        boolean reached = course.looks().stream().anyMatch(step -> step.toldEnded() && step.toldLastPage());
        return ending(course, step -> step.toldEnded() && !reached);
    }

    static Judgement paused(Course course) {
        return ending(course, step -> step.toldResting() && step.cursor().isPresent());
    }

    /** Judges the last look at a job that the client has left. */
    private static Judgement ending(Course course, Predicate<Step> bad) {
        return Judgement.of(course.lastLook().stream().filter(step -> course.left()), bad);
    }
}
