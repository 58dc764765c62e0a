package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.common.Stability;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages that are read again. */
final class RepeatedPages {

    private RepeatedPages() {}

    /** Every page of a finished job keeps its rows in their order. */
    static Check stay(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> Stability.pairs(job.polls())
                        .filter(pair -> !pair.earlier().rows().isEmpty() && bothEnded(pair) && sameCompanies(pair))
                        .forEach(pair -> findings.judge(rule, movedOnAFullPage(pair), pair.evidence())));
    }

    /**
     * While the job goes on, a page that is full keeps its rows in their order, and any other grows at its end. Rows that are
     * lost are the matter of other rules.
     */
    static Check stayWhileWorking(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> Stability.pairs(job.polls())
                        .filter(pair -> !pair.earlier().rows().isEmpty() && !bothEnded(pair))
                        .filter(pair -> job.full(pair.earlier()) || nothingLost(pair))
                        .forEach(pair -> findings.judge(
                                rule,
                                job.full(pair.earlier()) ? movedOnAFullPage(pair) : movedWhileGrowing(pair),
                                pair.evidence())));
    }

    private static boolean nothingLost(Stability.Pair pair) {
        return new HashSet<>(pair.later().rows()).containsAll(pair.earlier().rows());
    }

    private static String movedWhileGrowing(Stability.Pair pair) {
        List<Row> earlier = pair.earlier().rows();
        List<Row> later = pair.later().rows();
        return later.size() >= earlier.size()
                        && later.subList(0, earlier.size()).equals(earlier)
                ? ""
                : "A page of a job at work grows at its end, but the rows that it had are in another order";
    }

    private static String movedOnAFullPage(Stability.Pair pair) {
        return pair.earlier().rows().equals(pair.later().rows())
                ? ""
                : "A page that is full keeps its rows in their order, but they changed";
    }

    /** A finished job reads the same each time. */
    static Check ofAFinishedJobAreAlike(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> Stability.pairs(
                                job.polls().stream().filter(Poll::terminal).toList())
                        .filter(pair -> pair.earlier().state() == pair.later().state())
                        .forEach(pair -> findings.judge(
                                rule,
                                changed(pair)
                                        .map(member -> "A finished job reads the same each time, but %s changed"
                                                .formatted(member))
                                        .orElse(""),
                                pair.evidence())));
    }

    private static Optional<String> changed(Stability.Pair pair) {
        Poll one = pair.earlier();
        Poll two = pair.later();
        return Stream.of(
                        Map.entry("rows", one.rows().equals(two.rows())),
                        Map.entry("count", Objects.equals(one.count(), two.count())),
                        Map.entry("next_cursor", one.hasNext() == two.hasNext()),
                        Map.entry("processed", Objects.equals(one.processed(), two.processed())),
                        Map.entry("bands_done", Objects.equals(one.bandsDone(), two.bandsDone())),
                        Map.entry("bands_total", Objects.equals(one.bandsTotal(), two.bandsTotal())))
                .filter(member -> !member.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean bothEnded(Stability.Pair pair) {
        return pair.earlier().terminal() && pair.later().terminal();
    }

    private static boolean sameCompanies(Stability.Pair pair) {
        List<Row> one = pair.earlier().rows();
        List<Row> two = pair.later().rows();
        return one.equals(two) || (one.size() == two.size() && counted(one).equals(counted(two)));
    }

    private static Map<Row, Integer> counted(List<Row> rows) {
        Map<Row, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }
}
