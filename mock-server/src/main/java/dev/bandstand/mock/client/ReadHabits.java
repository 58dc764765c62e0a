package dev.bandstand.mock.client;

import dev.bandstand.mock.journal.ReportedStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Habits of reading results. */
final class ReadHabits {

    private static final int READS_OF_A_FULL_PAGE = 2;

    private ReadHabits() {}

    /** One more poll after the end is let pass: it may begin the walk through the pages. */
    static HabitFinding pollsAfterTheEnd(JobCalls jobCalls) {
        List<ObservedCall> ended = jobCalls.observations().stream()
                .filter(step -> step.polls() && step.reportedEnded())
                .toList();
        return new HabitFinding(
                ended.size(), ended.stream().skip(2).map(ObservedCall::number).toList());
    }

    /** Occasions are pages that were the last ones while the job worked, and that others or the end came to follow. */
    static HabitFinding growingPages(JobCalls jobCalls) {
        Stream<ObservedCall> grown = jobCalls.pages().stream()
                .filter(step -> step.reportedWorking() && step.reportedLastPage() && rows(step) > 0)
                .filter(step -> jobCalls.after(step).stream()
                        .anyMatch(later -> isBehind(later, step) || (jobCalls.left() && later.reportedEnded())));
        return HabitFinding.of(
                grown,
                step -> jobCalls.after(step).stream()
                        .noneMatch(later -> page(later).equals(page(step))));
    }

    private static boolean isBehind(ObservedCall later, ObservedCall step) {
        return page(later)
                .flatMap(other -> page(step).filter(name -> other.compareTo(name) > 0))
                .isPresent();
    }

    static HabitFinding fullPages(JobCalls jobCalls) {
        List<ObservedCall> full = jobCalls.pages().stream()
                .filter(step -> step.cursor().isPresent() && step.reportedWorking() && !step.reportedLastPage())
                .toList();
        return HabitFinding.of(full.stream(), step -> readBefore(full, step) >= READS_OF_A_FULL_PAGE);
    }

    private static long readBefore(List<ObservedCall> full, ObservedCall step) {
        return full.stream()
                .filter(each -> each.number() < step.number() && each.request().equals(step.request()))
                .count();
    }

    private static Optional<String> page(ObservedCall step) {
        return step.reported().flatMap(ReportedStatus::page);
    }

    private static int rows(ObservedCall step) {
        return step.reported().map(ReportedStatus::rows).orElse(0);
    }
}
