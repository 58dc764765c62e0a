package dev.bandstand.mock.client;

import dev.bandstand.mock.core.Told;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a client reads results. */
final class Reading {

    private static final int READS_OF_A_FULL_PAGE = 2;

    private Reading() {}

    /** One more poll after the end is let pass: it may begin the walk through the pages. */
    static Judgement pollsAfterTheEnd(Course course) {
        List<Step> ended = course.looks().stream()
                .filter(step -> step.polls() && step.toldEnded())
                .toList();
        return new Judgement(
                ended.size(), ended.stream().skip(2).map(Step::number).toList());
    }

    /** Occasions are pages that were the last ones while the job worked, and that others or the end came to follow. */
    static Judgement growingPages(Course course) {
        Stream<Step> grown = course.pages().stream()
                .filter(step -> step.toldWorking() && step.toldLastPage() && rows(step) > 0)
                .filter(step -> course.after(step).stream()
                        .anyMatch(later -> isBehind(later, step) || (course.left() && later.toldEnded())));
        return Judgement.of(
                grown,
                step -> course.after(step).stream()
                        .noneMatch(later -> page(later).equals(page(step))));
    }

    private static boolean isBehind(Step later, Step step) {
        return page(later)
                .flatMap(other -> page(step).filter(name -> other.compareTo(name) > 0))
                .isPresent();
    }

    static Judgement fullPages(Course course) {
        List<Step> full = course.pages().stream()
                .filter(step -> step.cursor().isPresent() && step.toldWorking() && !step.toldLastPage())
                .toList();
        return Judgement.of(full.stream(), step -> readBefore(full, step) >= READS_OF_A_FULL_PAGE);
    }

    private static long readBefore(List<Step> full, Step step) {
        return full.stream()
                .filter(each -> each.number() < step.number() && each.request().equals(step.request()))
                .count();
    }

    private static Optional<String> page(Step step) {
        return step.told().flatMap(Told::page);
    }

    private static int rows(Step step) {
        return step.told().map(Told::rows).orElse(0);
    }
}
