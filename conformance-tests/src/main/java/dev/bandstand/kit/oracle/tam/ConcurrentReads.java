package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.OverlappingCalls;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of the answers that many readers get at the same time. */
final class ConcurrentReads {

    private ConcurrentReads() {}

    /** Among many readers, each answer is of one moment and one job. */
    static Check areOfOneMoment(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> OverlappingCalls.members(run.calls())
                        .filter(call -> call.act == OperationKind.OBSERVE && call.status() == 200)
                        .forEach(call ->
                                run.job(call.job()).ifPresent(job -> findings.judge(rule, torn(job, call), call))));
    }

    private static String torn(TracedJob job, TracedCall call) {
        String id = JsonFields.text(call.body, job.dialect().jobIdMember());
        if (id != null && !id.equals(call.job())) {
            return "An answer speaks of the job that was asked for, but is of job " + id;
        }
        Poll poll = call.poll;
        if (poll == null) {
            return "";
        }
        if (poll.count() != null && poll.count() != poll.rows().size()) {
            return String.format(
                    Locale.ROOT,
                    "An answer is of one moment, but counts %d of its %d rows",
                    poll.count(),
                    poll.rows().size());
        }
        if (poll.terminal() && poll.manifest() == null) {
            return "An answer is of one moment, but shows a finished job without a manifest";
        }
        return job.polls().stream()
                .filter(other -> poll.terminal() && other.terminal() && other.sameCursor(poll))
                .flatMap(other -> Stream.of(
                        behind("rows", poll.rows().size(), other.rows().size()),
                        behind("processed", poll.processed(), other.processed()),
                        behind("bands_done", poll.bandsDone(), other.bandsDone())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns, as a sentence, how an answer about a finished job shows less than another answer. */
    private static String behind(String member, @Nullable Integer shown, @Nullable Integer elsewhere) {
        return shown == null || elsewhere == null || shown >= elsewhere
                ? ""
                : String.format(
                        Locale.ROOT,
                        "An answer is of one moment, but shows a job that has ended as it was before: %s %d, not %d",
                        member,
                        shown,
                        elsewhere);
    }
}
