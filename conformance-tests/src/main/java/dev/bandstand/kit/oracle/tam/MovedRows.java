package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.common.Stability.Pair;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.Row;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are missing from their page because they moved to another one. The documentation leaves open whether a job that
 * moves on may sort its rows anew (C11), so such rows are looked for on all pages.
 */
final class MovedRows {

    private MovedRows() {}

    /** True if rows may have moved between two reads of a page: the job ended, or moved on and the page did not shrink. */
    static boolean possible(TracedJob job, Pair pair) {
        Poll earlier = pair.earlier();
        Poll later = pair.later();
        if (later.terminal()) {
            return !earlier.terminal();
        }
        boolean shrank = later.rows().size() < earlier.rows().size() || (job.full(earlier) && !later.hasNext());
        return !shrank && movedOn(earlier, later);
    }

    private static boolean movedOn(Poll earlier, Poll later) {
        boolean untold = !earlier.tellsProgress() && !later.tellsProgress();
        boolean atRest = earlier.state() == JobState.PAUSED && later.state() == JobState.PAUSED;
        return (untold && !atRest)
                || grew(earlier.processed(), later.processed())
                || grew(earlier.bandsDone(), later.bandsDone());
    }

    private static boolean grew(@Nullable Integer earlier, @Nullable Integer later) {
        return earlier != null && later != null && later > earlier;
    }

    /**
     * Judges that companies are still there, by the walks over all pages that include the later read or follow it. A walk
     * during which the job moved on may miss a row that is there, so that it excuses and never accuses.
     *
     * @param pages the pages that could be read earlier
     * @param later the reads to which the rule applies
     */
    static void judge(
            String rule, TracedJob job, Pair pair, Collection<Poll> pages, List<Poll> later, Findings findings) {
        List<PageWalk> walks = job.walks().stream()
                .filter(PageWalk::complete)
                .filter(walk -> later.contains(walk.first()))
                .filter(walk ->
                        walk.pages().contains(pair.later()) || pair.later().before(walk.first()))
                .toList();
        Set<Row> readable = new HashSet<>();
        pages.forEach(page -> readable.addAll(page.rows()));
        int before = readable.size();
        walks.forEach(walk -> walk.rows().forEach(readable::remove));
        if (readable.isEmpty()) {
            findings.held(rule, pair.evidence());
            return;
        }
        Optional<PageWalk> proof = walks.stream().filter(PageWalk::ofOneMoment).findFirst();
        proof.ifPresent(walk -> findings.broken(
                rule,
                String.format(
                        Locale.ROOT,
                        "Of %d companies that could be read, %d are on no page any more, or changed",
                        before,
                        readable.size()),
                pair.earlier().call(),
                pair.later().call(),
                walk.last().call()));
    }
}
