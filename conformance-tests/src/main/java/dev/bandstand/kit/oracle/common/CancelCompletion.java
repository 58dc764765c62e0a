package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A cancel that was accepted is carried out. */
final class CancelCompletion {

    private CancelCompletion() {}

    static Check isCarriedOut(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(OperationKind.CANCEL)
                        .filter(TracedCall::accepted)
                        .findFirst()
                        .ifPresent(cancel -> judge(rule, job, cancel, findings)));
    }

    private static void judge(String rule, TracedJob job, TracedCall cancel, Findings findings) {
        List<Poll> later =
                job.polls().stream().filter(poll -> cancel.before(poll.call())).toList();
        Optional<Poll> alive =
                later.stream().filter(poll -> atWorkOrAtRest(poll.state())).findFirst();
        alive.ifPresent(poll -> findings.broken(
                rule,
                "A cancel that was accepted ends the job, but it was seen %s afterwards"
                        .formatted(job.word(poll.state())),
                cancel,
                poll.call()));
        later.stream()
                .filter(Poll::terminal)
                .findFirst()
                .filter(end -> alive.isEmpty())
                .ifPresent(end -> findings.judge(rule, ended(later.getFirst(), end), cancel, end.call()));
    }

    private static boolean atWorkOrAtRest(JobState state) {
        return !state.terminal() && state != JobState.CANCELLING;
    }

    private static String ended(Poll first, Poll end) {
        if (end.state() == JobState.FAILED) {
            return "A cancelled job ends cancelled, but this one ended failed";
        }
        if (end.completed() && first.bandsDone() != null && end.bandsDone() != null) {
            int more = end.bandsDone() - first.bandsDone();
            return more <= 1
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "A cancelled job finishes at most the band in flight, but bands_done went from %d to %d",
                            first.bandsDone(),
                            end.bandsDone());
        }
        return "";
    }
}
