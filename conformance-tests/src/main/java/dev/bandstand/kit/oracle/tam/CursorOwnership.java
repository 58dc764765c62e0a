package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.common.Stability;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.Row;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** Rules about the cursor of one job that is sent with another. */
final class CursorOwnership {

    private CursorOwnership() {}

    /** A cursor of one job does not read the companies of that job through another. */
    static Check cursorsBelongToAJob(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            List<TracedJob> jobs = run.jobs().filter(TracedJob::known).toList();
            for (TracedJob job : jobs) {
                jobs.stream().filter(other -> other != job).forEach(other -> {
                    boolean unlike = unlike(job, other);
                    List<Stability.Pair> pairs = pagesOfOneCursor(job, other).stream()
                            .filter(pair ->
                                    unlike || emptyUntilAfter(job, pair.later().call()))
                            .toList();
                    refusals(job, other).stream()
                            .filter(call -> unlike || emptyUntilAfter(job, call))
                            .forEach(call -> findings.held(rule, call));
                    pairs.stream()
                            .filter(pair ->
                                    pair.earlier().rows().equals(pair.later().rows()))
                            .findFirst()
                            .ifPresentOrElse(
                                    pair -> findings.broken(
                                            rule,
                                            "A cursor reads pages of its own job, but gave the companies of job "
                                                    + other.id(),
                                            pair.evidence()),
                                    () -> pairs.forEach(pair -> findings.held(rule, pair.evidence())));
                });
            }
        });
    }

    /** The calls that sent a cursor of the other job and were refused, as they may be. */
    private static List<TracedCall> refusals(TracedJob job, TracedJob other) {
        return job.owned()
                .filter(call -> call.act == OperationKind.OBSERVE && call.refused())
                .filter(call -> call.query("cursor") != null
                        && other.giver(call.query("cursor"), call).isPresent())
                .toList();
    }

    private static List<Stability.Pair> pagesOfOneCursor(TracedJob job, TracedJob other) {
        return job.polls().stream()
                .filter(poll -> poll.cursor() != null)
                .flatMap(poll -> other.page(poll.cursor()).stream()
                        .filter(page -> !page.rows().isEmpty() && page.before(poll))
                        .map(page -> new Stability.Pair(page, poll)))
                .toList();
    }

    /** True if the first pages of two jobs have no company in common. */
    private static boolean unlike(TracedJob job, TracedJob other) {
        List<Row> rows = job.page(null).map(Poll::rows).orElse(List.of());
        List<Row> others = other.page(null).map(Poll::rows).orElse(List.of());
        return !rows.isEmpty() && !others.isEmpty() && Collections.disjoint(rows, new HashSet<>(others));
    }

    /** True if a job had no companies at all until it was read, without a cursor, after a call. */
    private static boolean emptyUntilAfter(TracedJob job, TracedCall call) {
        List<Poll> firstPages =
                job.polls().stream().filter(poll -> poll.cursor() == null).toList();
        return !firstPages.isEmpty()
                && firstPages.stream().allMatch(poll -> poll.rows().isEmpty())
                && call.before(firstPages.getLast().call());
    }
}
