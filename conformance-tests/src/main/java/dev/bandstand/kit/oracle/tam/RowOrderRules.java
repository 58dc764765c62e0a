package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.Row;
import dev.bandstand.kit.oracle.trace.WalkedCompanies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks of the order of companies within a page and from page to page. */
final class RowOrderRules {

    private RowOrderRules() {}

    /** Inside one band scores do not rise. */
    static Check bestFirst(String rule) {
        return each(rule, walk -> walk.rows().stream().anyMatch(RowOrderRules::ranked), RowOrderRules::outOfOrder);
    }

    private static String outOfOrder(List<Row> rows) {
        Map<String, Integer> last = new HashMap<>();
        for (Row row : rows.stream().filter(RowOrderRules::ranked).toList()) {
            int score = Objects.requireNonNull(row.score());
            Integer above = last.put(Objects.requireNonNull(row.band()), score);
            if (above != null && score > above) {
                return String.format(
                        Locale.ROOT,
                        "Inside band %s the best come first, but %d stands below %d",
                        row.band(),
                        score,
                        above);
            }
        }
        return "";
    }

    /** A band does not come back. */
    static Check bandsStayTogether(String rule) {
        return each(
                rule,
                walk -> WalkedCompanies.perBand(walk)
                        .filter(bands -> bands.size() > 1)
                        .isPresent(),
                RowOrderRules::mixed);
    }

    private static String mixed(List<Row> rows) {
        Set<String> closed = new HashSet<>();
        String open = "";
        for (Row row : rows) {
            String band = Objects.requireNonNull(row.band());
            if (!band.equals(open)) {
                closed.add(open);
                open = band;
            }
            if (closed.contains(band)) {
                return "The rows of a band stand together, but band %s comes back".formatted(band);
            }
        }
        return "";
    }

    /** The rows whose order can be judged: of the whole walk, or page by page if the job moved on while it was read (C11). */
    private static Stream<List<Row>> sequences(PageWalk walk) {
        return walk.ofOneMoment()
                ? Stream.of(walk.rows())
                : walk.pages().stream().map(Poll::rows);
    }

    private static Check each(String rule, Predicate<PageWalk> applies, Function<List<Row>, String> fault) {
        return EachJob.of(
                rule,
                (job, findings) -> job.walks().stream()
                        .filter(applies)
                        .forEach(walk -> findings.judge(
                                rule,
                                sequences(walk)
                                        .map(fault)
                                        .filter(text -> !text.isEmpty())
                                        .findFirst()
                                        .orElse(""),
                                walk.evidence())));
    }

    private static boolean ranked(Row row) {
        return row.score() != null && row.band() != null;
    }
}
