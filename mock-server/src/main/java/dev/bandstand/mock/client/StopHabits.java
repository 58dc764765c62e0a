package dev.bandstand.mock.client;

import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Habits of stopping. */
final class StopHabits {

    private StopHabits() {}

    static HabitFinding afterErrors(JobCalls jobCalls) {
        return HabitFinding.of(
                jobCalls.calls().stream().filter(step -> step.is(OperationKind.OBSERVE) && step.lost()),
                lost -> jobCalls.left()
                        && jobCalls.after(lost).stream().noneMatch(step -> step.is(OperationKind.OBSERVE)));
    }

    static HabitFinding whileWorking(JobCalls jobCalls) {
        boolean unwanted = jobCalls.calls().stream()
                .anyMatch(step -> step.is(OperationKind.CANCEL) || step.is(OperationKind.DELETE));
        return ending(
                jobCalls,
                jobCalls.observations(),
                last -> last.reportedWorking() && last.reportedLastPage() && !unwanted);
    }

    static HabitFinding lastPage(JobCalls jobCalls) {
        List<ObservedCall> pages =
                jobCalls.pages().stream().filter(ObservedCall::reportedEnded).toList();
        return ending(jobCalls, pages, last -> pages.stream().noneMatch(ObservedCall::reportedLastPage));
    }

    static HabitFinding paused(JobCalls jobCalls) {
        List<ObservedCall> views = jobCalls.views();
        return views.stream().anyMatch(ObservedCall::reportedResting)
                ? ending(jobCalls, views, last -> last.reportedResting() && last.reads())
                : HabitFinding.NONE;
    }

    /** Judges the last step of some at a job that the client has left without asking anything of it since. */
    private static HabitFinding ending(JobCalls jobCalls, List<ObservedCall> steps, Predicate<ObservedCall> bad) {
        Stream<ObservedCall> last =
                jobCalls.left() ? steps.stream().skip(Math.max(0, steps.size() - 1)) : Stream.empty();
        return HabitFinding.of(
                last, step -> bad.test(step) && jobCalls.after(step).stream().noneMatch(ObservedCall::commands));
    }
}
