package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.common.Stability;
import dev.bandstand.kit.oracle.trace.PausePeriod;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.kit.oracle.trace.WalkedCompanies;
import dev.bandstand.spec.contract.OperationKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks that delivered companies stay readable after a command. */
final class Retention {

    private Retention() {}

    /** Over a pause, while the job is pausing and paused. */
    static Check overAPause(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> PausePeriod.of(job).stream()
                        .filter(rest -> !rest.pauses().isEmpty())
                        .forEach(rest -> {
                            List<Poll> earlier = before(job, rest.pauses().getFirst());
                            List<Poll> later = Stream.concat(rest.pausing().stream(), rest.paused().stream())
                                    .toList();
                            compare(rule, job, findings, earlier, later);
                            refusedPages(rule, job, rest, earlier, findings);
                        }));
    }

    /** Over a cancel, while the job is cancelling and cancelled. */
    static Check overACancel(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(OperationKind.CANCEL)
                        .filter(TracedCall::accepted)
                        .findFirst()
                        .ifPresent(cancel -> compare(
                                rule,
                                job,
                                findings,
                                before(job, cancel),
                                after(
                                        job,
                                        cancel,
                                        poll -> poll.state() == JobState.CANCELLING
                                                || poll.state() == JobState.CANCELLED))));
    }

    /** Over a resume: counters go on from where they rested, pages are kept, and nothing is built twice. */
    static Check overAResume(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> PausePeriod.of(job).stream()
                        .filter(rest -> !rest.paused().isEmpty())
                        .forEach(rest -> rest.endedBy()
                                .filter(call -> call.act == OperationKind.RESUME && call.accepted())
                                .ifPresent(resume -> {
                                    List<Poll> later = after(job, resume, poll -> true);
                                    later.stream()
                                            .findFirst()
                                            .ifPresent(next ->
                                                    goesOn(rule, rest.paused().getLast(), next, findings));
                                    compare(rule, job, findings, rest.paused(), later);
                                    builtOnce(rule, job, findings);
                                })));
    }

    private static void goesOn(String rule, Poll rested, Poll next, Findings findings) {
        String fault = CounterRules.fell(rested, next);
        findings.judge(rule, fault.isEmpty() ? "" : "After a resume " + fault, rested.call(), next.call());
    }

    private static void builtOnce(String rule, TracedJob job, Findings findings) {
        job.finalWalk()
                .ifPresent(walk -> WalkedCompanies.repeated(walk)
                        .ifPresent(identity -> findings.broken(
                                rule,
                                "What was built before a rest is not built again, but %s comes twice"
                                        .formatted(identity),
                                walk.evidence())));
    }

    private static void compare(String rule, TracedJob job, Findings findings, List<Poll> earlier, List<Poll> later) {
        Map<String, Poll> last = new HashMap<>();
        earlier.stream()
                .filter(page -> !page.rows().isEmpty())
                .forEach(page -> last.put(Objects.requireNonNullElse(page.cursor(), ""), page));
        for (Poll poll : later) {
            Poll page = last.get(Objects.requireNonNullElse(poll.cursor(), ""));
            if (page != null && page.before(poll)) {
                Stability.Pair pair = new Stability.Pair(page, poll);
                String lost = Stability.lost(job, pair);
                if (!lost.isEmpty() && MovedRows.possible(job, pair)) {
                    MovedRows.judge(rule, job, pair, last.values(), later, findings);
                } else {
                    findings.judge(rule, lost, pair.evidence());
                }
            }
        }
    }

    private static void refusedPages(
            String rule, TracedJob job, PausePeriod rest, List<Poll> earlier, Findings findings) {
        TracedCall end = rest.endedBy().orElse(null);
        job.owned()
                .filter(call -> call.act == OperationKind.OBSERVE && call.refused())
                .filter(call -> rest.pauses().getFirst().before(call) && (end == null || call.before(end)))
                .filter(call -> earlier.stream()
                        .anyMatch(page -> page.hasNext()
                                && page.nextCursor() != null
                                && page.nextCursor().equals(call.query("cursor"))))
                .forEach(call -> findings.broken(
                        rule,
                        String.format(
                                Locale.ROOT,
                                "A page that was there before the pause can be read, but was answered %d",
                                call.status()),
                        call));
    }

    private static List<Poll> before(TracedJob job, TracedCall call) {
        return job.polls().stream().filter(poll -> poll.call().before(call)).toList();
    }

    private static List<Poll> after(TracedJob job, TracedCall call, Predicate<Poll> which) {
        return job.polls().stream()
                .filter(poll -> call.before(poll.call()) && which.test(poll))
                .toList();
    }
}
