package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A call that is refused has no effect. */
final class RefusedCommands {

    private RefusedCommands() {}

    static Check changeNothing(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> call.act.isCommand() && call.refused())
                        .forEach(call -> judge(rule, job, call, findings)));
    }

    private static void judge(String rule, TracedJob job, TracedCall refused, Findings findings) {
        Optional<Poll> before = job.lastBefore(refused);
        Optional<Poll> after = job.nextAfter(refused);
        if (before.isPresent() && after.isPresent()) {
            findings.judge(
                    rule,
                    changed(job, refused, before.get(), after.get()),
                    before.get().call(),
                    refused,
                    after.get().call());
        } else if (after.isPresent()) {
            submitted(job, refused)
                    .ifPresent(submit -> findings.judge(
                            rule,
                            reached(
                                    job,
                                    refused,
                                    Optional.ofNullable(submit.state).orElse(JobState.PENDING),
                                    after.get()),
                            submit,
                            refused,
                            after.get().call()));
        }
    }

    /** The submit of a job of which nobody asked anything between it and a call. */
    private static Optional<TracedCall> submitted(TracedJob job, TracedCall call) {
        return job.commands(OperationKind.SUBMIT)
                .filter(submit -> submit.accepted() && submit.before(call) && job.quiet(submit, call))
                .findFirst();
    }

    private static String changed(TracedJob job, TracedCall refused, Poll before, Poll after) {
        String moved = reached(job, refused, before.state(), after);
        String what = difference(before, after);
        return moved.isEmpty() && !what.isEmpty() ? nothingBut(refused, what) : moved;
    }

    /** Empty if a job gets by itself from a state to what a poll shows. */
    private static String reached(TracedJob job, TracedCall refused, JobState from, Poll after) {
        return job.dialect().reachable(Set.of(from)).contains(after.state())
                ? ""
                : nothingBut(refused, "the job went from %s to %s".formatted(job.word(from), job.word(after.state())));
    }

    private static String nothingBut(TracedCall refused, String what) {
        return String.format(
                Locale.ROOT, "A call that was refused with %d changes nothing, but %s", refused.status(), what);
    }

    private static String difference(Poll before, Poll after) {
        boolean still = before.terminal() || before.state() == JobState.PAUSED;
        if (!still || before.state() != after.state()) {
            return "";
        }
        if (!Objects.equals(before.manifest(), after.manifest())) {
            return "the manifest is another one";
        }
        if (before.sameCursor(after) && !before.rows().equals(after.rows())) {
            return "the rows are others";
        }
        return Stability.moved(before, after).isEmpty() ? "" : "the counters moved";
    }
}
