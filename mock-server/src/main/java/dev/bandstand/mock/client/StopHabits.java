package dev.bandstand.mock.client;

import dev.bandstand.mock.core.OperationKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When a client stops. */
final class StopHabits {

    private StopHabits() {}

    static HabitFinding afterErrors(JobCalls course) {
        return HabitFinding.of(
                course.calls().stream().filter(step -> step.is(OperationKind.OBSERVE) && step.lost()),
                lost -> course.left() && course.after(lost).stream().noneMatch(step -> step.is(OperationKind.OBSERVE)));
    }

    static HabitFinding whileWorking(JobCalls course) {
        boolean unwanted = course.calls().stream()
                .anyMatch(step -> step.is(OperationKind.CANCEL) || step.is(OperationKind.REMOVE));
        return ending(
                course, course.observations(), last -> last.reportedWorking() && last.reportedLastPage() && !unwanted);
    }

    static HabitFinding lastPage(JobCalls course) {
        List<ObservedCall> pages =
                course.pages().stream().filter(ObservedCall::reportedEnded).toList();
        return ending(course, pages, last -> pages.stream().noneMatch(ObservedCall::reportedLastPage));
    }

    static HabitFinding paused(JobCalls course) {
        List<ObservedCall> views = course.views();
        return views.stream().anyMatch(ObservedCall::reportedResting)
                ? ending(course, views, last -> last.reportedResting() && last.reads())
                : HabitFinding.NONE;
    }

    /** Judges the last step of some at a job that the client has left without asking anything of it since. */
    private static HabitFinding ending(JobCalls course, List<ObservedCall> steps, Predicate<ObservedCall> bad) {
        Stream<ObservedCall> last = course.left() ? steps.stream().skip(Math.max(0, steps.size() - 1)) : Stream.empty();
        return HabitFinding.of(
                last, step -> bad.test(step) && course.after(step).stream().noneMatch(ObservedCall::commands));
    }
}
