package dev.bandstand.mock.client;

import dev.bandstand.mock.core.Act;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When a client stops. */
final class Endings {

    private Endings() {}

    static Judgement afterErrors(Course course) {
        return Judgement.of(
                course.steps().stream().filter(step -> step.is(Act.LOOK) && step.lost()),
                lost -> course.left() && course.after(lost).stream().noneMatch(step -> step.is(Act.LOOK)));
    }

    static Judgement whileWorking(Course course) {
        boolean unwanted = course.steps().stream().anyMatch(step -> step.is(Act.CANCEL) || step.is(Act.REMOVE));
        return ending(course, course.looks(), last -> last.toldWorking() && last.toldLastPage() && !unwanted);
    }

    static Judgement lastPage(Course course) {
        List<Step> pages = course.pages().stream().filter(Step::toldEnded).toList();
        return ending(course, pages, last -> pages.stream().noneMatch(Step::toldLastPage));
    }

    static Judgement paused(Course course) {
        List<Step> views = course.views();
        return views.stream().anyMatch(Step::toldResting)
                ? ending(course, views, last -> last.toldResting() && last.reads())
                : Judgement.NONE;
    }

    /** Judges the last step of some at a job that the client has left without asking anything of it since. */
    private static Judgement ending(Course course, List<Step> steps, Predicate<Step> bad) {
        Stream<Step> last = course.left() ? steps.stream().skip(Math.max(0, steps.size() - 1)) : Stream.empty();
        return Judgement.of(
                last, step -> bad.test(step) && course.after(step).stream().noneMatch(Step::commands));
    }
}
