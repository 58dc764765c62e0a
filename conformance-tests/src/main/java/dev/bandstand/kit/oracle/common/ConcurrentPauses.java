package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.OverlappingCalls;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Several pauses of one job that are under way at the same time. */
final class ConcurrentPauses {

    private static final Set<JobState> OPEN = EnumSet.of(JobState.PENDING, JobState.CANCELLING);

    private ConcurrentPauses() {}

    /** Each of several pauses is accepted, and together they do what one does. */
    static Check doWhatOneDoes(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> OverlappingCalls.ofCommands(job)
                        .filter(ConcurrentPauses::nothingElse)
                        .filter(crowd -> mustBeAccepted(job, crowd))
                        .forEach(crowd -> judge(rule, job, crowd, findings)));
    }

    private static boolean nothingElse(List<TracedCall> crowd) {
        long pauses = OverlappingCalls.count(crowd, OperationKind.PAUSE);
        return pauses > 1 && pauses == OverlappingCalls.commands(crowd);
    }

    /** A job in the queue, or on its way to its cancellation, may refuse pauses or answer them otherwise. */
    private static boolean mustBeAccepted(TracedJob job, List<TracedCall> crowd) {
        return job.event(crowd.getFirst())
                .filter(event -> Collections.disjoint(event.before(), OPEN))
                .isPresent();
    }

    private static void judge(String rule, TracedJob job, List<TracedCall> crowd, Findings findings) {
        Optional<Poll> next = job.nextAfter(crowd);
        boolean alive = next.filter(poll -> !poll.terminal() && poll.state() != JobState.CANCELLING)
                .isPresent();
        crowd.stream()
                .filter(call -> call.act == OperationKind.PAUSE && !call.notServed())
                // A job may end before the pauses arrive, or be on its way there, and then each is rightly refused.
                .filter(pause -> pause.status() != 409 || alive)
                .forEach(pause -> findings.judge(rule, accepted(job, pause), pause));
        next.filter(poll -> crowd.stream().anyMatch(TracedCall::accepted))
                .ifPresent(poll -> findings.judge(rule, stopped(job, crowd, poll), crowd.getFirst(), poll.call()));
    }

    private static String accepted(TracedJob job, TracedCall pause) {
        return pause.status() == 200 && (pause.state == JobState.PAUSING || pause.state == JobState.PAUSED)
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Each of several pauses at once is answered 200 with pausing or paused, but one came back %d%s",
                        pause.status(),
                        pause.state == null ? "" : " with " + job.word(pause.state));
    }

    private static String stopped(TracedJob job, List<TracedCall> crowd, Poll next) {
        if (next.state() == JobState.RUNNING || next.state() == JobState.PENDING) {
            return "A job comes to rest after pauses that were accepted, but was seen %s"
                    .formatted(job.word(next.state()));
        }
        Poll settled = job.polls().stream()
                .filter(poll -> next.call() == poll.call() || next.before(poll))
                .filter(poll -> poll.state() != JobState.PAUSING)
                .findFirst()
                .filter(poll -> job.quiet(crowd, poll.call()))
                .orElse(next);
        Integer from = next.bandsDone();
        Integer to = settled.bandsDone();
        return from == null || to == null || to - from <= 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        "After several pauses at most one more band is finished, but bands_done went from %d to %d",
                        from,
                        to);
    }
}
