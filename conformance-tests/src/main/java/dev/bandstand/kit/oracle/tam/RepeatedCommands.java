package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.common.Stability;
import dev.bandstand.kit.oracle.trace.Manifest;
import dev.bandstand.kit.oracle.trace.OverlappingCalls;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.kit.oracle.trace.WalkedCompanies;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/** Commands that were sent more than once, one after the other. */
final class RepeatedCommands {

    private RepeatedCommands() {}

    /** A pause of a job at rest is accepted as such and moves nothing. */
    static Check pauseOfARest(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(OperationKind.PAUSE)
                        .filter(call -> !call.notServed() && job.surely(JobState.PAUSED, call))
                        .forEach(call -> findings.judge(rule, pausedAgain(job, call), call)));
    }

    private static String pausedAgain(TracedJob job, TracedCall call) {
        if (call.status() != 200 || call.state != JobState.PAUSED) {
            return String.format(
                    Locale.ROOT,
                    "A pause of a paused job is answered 200 with paused, but came back %d%s",
                    call.status(),
                    call.state == null ? "" : " with " + job.word(call.state));
        }
        Poll after = job.nextAfter(call).orElse(null);
        Poll before = job.lastBefore(call).orElse(null);
        if (after == null) {
            return "";
        }
        if (after.state() != JobState.PAUSED) {
            return "A pause of a paused job leaves it paused, but it was seen %s afterwards"
                    .formatted(job.word(after.state()));
        }
        return before == null || Stability.moved(before, after).isEmpty()
                ? ""
                : "A pause of a paused job moves nothing, but " + Stability.moved(before, after);
    }

    /** A resume that is sent again neither builds nor charges anything again. */
    static Check resume(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.jobs()
                        .filter(job -> twiceInARow(job, false))
                        .forEach(job -> onceOnly(rule, job, run.price(), findings)));
    }

    /** Resumes at the same time start one continuation. */
    static Check resumesAtOnce(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.jobs()
                        .filter(job -> twiceInARow(job, true))
                        .forEach(job -> onceOnly(rule, job, run.price(), findings)));
    }

    private static boolean twiceInARow(TracedJob job, boolean atOnce) {
        List<TracedCall> row = new ArrayList<>();
        for (TracedCall call : job.owned().filter(call -> call.act.isCommand()).toList()) {
            if (call.act != OperationKind.RESUME) {
                row.clear();
                continue;
            }
            row.add(call);
            boolean overlapping = OverlappingCalls.among(row);
            boolean accepted = row.stream().anyMatch(TracedCall::accepted);
            if (row.size() > 1 && accepted && overlapping == atOnce) {
                return true;
            }
        }
        return false;
    }

    private static void onceOnly(String rule, TracedJob job, OptionalInt price, Findings findings) {
        job.finalWalk().ifPresent(walk -> {
            String twice = WalkedCompanies.repeated(walk)
                    .map(identity ->
                            "A resume that is sent again builds nothing again, but %s comes twice".formatted(identity))
                    .orElse("");
            findings.judge(rule, twice.isEmpty() ? charged(walk, price) : twice, walk.evidence());
        });
    }

    private static String charged(PageWalk walk, OptionalInt price) {
        Manifest manifest = walk.last().manifest();
        if (manifest == null || manifest.credits() == null || price.isEmpty()) {
            return "";
        }
        int due = walk.rows().size() * price.getAsInt();
        return Objects.equals(manifest.credits(), due)
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d companies cost %d credits, but %d were charged",
                        walk.rows().size(),
                        due,
                        manifest.credits());
    }
}
