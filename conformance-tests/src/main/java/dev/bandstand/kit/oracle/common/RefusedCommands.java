package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
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
        }
    }

    private static String changed(TracedJob job, TracedCall refused, Poll before, Poll after) {
        boolean possible = job.dialect().reachable(Set.of(before.state())).contains(after.state());
        String what = possible
                ? difference(before, after)
                : "the job went from %s to %s".formatted(job.word(before.state()), job.word(after.state()));
        return what.isEmpty()
                ? ""
                : String.format(
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
