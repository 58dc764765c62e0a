package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.common.Stability;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.Row;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Pages that are read again. */
final class RepeatedPages {

    private RepeatedPages() {}

    /** Every page of a finished job keeps its rows in their order. */
    static Check stay(String rule) {
        return stay(rule, (job, pair) -> bothEnded(pair) && sameCompanies(pair));
    }

    /** A page that is full keeps its rows in their order while the job goes on. */
    static Check stayWhileWorking(String rule) {
        return stay(rule, (job, pair) -> !bothEnded(pair) && job.full(pair.earlier()));
    }

    private static Check stay(String rule, BiPredicate<TracedJob, Stability.Pair> applies) {
        return EachJob.of(
                rule,
                (job, findings) -> Stability.pairs(job.polls())
                        .filter(pair -> !pair.earlier().rows().isEmpty())
                        .filter(pair -> applies.test(job, pair))
                        .forEach(pair -> findings.judge(
                                rule,
                                pair.earlier().rows().equals(pair.later().rows())
                                        ? ""
                                        : "A page that is full keeps its rows in their order, but they changed",
                                pair.evidence())));
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
