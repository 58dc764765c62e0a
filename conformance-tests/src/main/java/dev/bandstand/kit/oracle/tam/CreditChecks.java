package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.Manifest;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** Checks of the price of a job, where the price of a company is known. */
final class CreditChecks {

    private CreditChecks() {}

    /** A completed job costs its count times the price. */
    static Check completed(String rule) {
        return charges(rule, job -> ended(job, JobState.COMPLETED) && !accepted(job, OperationKind.RESUME));
    }

    /** One that was paused and resumed is charged once for each company. */
    static Check resumed(String rule) {
        return charges(rule, job -> ended(job, JobState.COMPLETED) && accepted(job, OperationKind.RESUME));
    }

    /** One that was paused and then cancelled is charged for what it delivered. */
    static Check pausedAndCancelled(String rule) {
        return charges(rule, job -> ended(job, JobState.CANCELLED) && accepted(job, OperationKind.PAUSE));
    }

    /** One that was cancelled at work is charged for what it delivered. */
    static Check cancelled(String rule) {
        return charges(rule, job -> ended(job, JobState.CANCELLED) && !accepted(job, OperationKind.PAUSE));
    }

    /** A failed job costs nothing that cannot be read. */
    static Check failed(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.price()
                        .ifPresent(price -> run.jobs()
                                .filter(job -> ended(job, JobState.FAILED))
                                .flatMap(job -> job.finalWalk().stream())
                                .filter(walk -> walk.last().manifest() != null)
                                .forEach(walk -> {
                                    Integer credits = Objects.requireNonNull(
                                                    walk.last().manifest())
                                            .credits();
                                    int most = walk.rows().size() * price;
                                    findings.judge(
                                            rule,
                                            credits == null || credits <= most
                                                    ? ""
                                                    : String.format(
                                                            Locale.ROOT,
                                                            "A failed job of %d companies costs at most %d credits, but %d were charged",
                                                            walk.rows().size(),
                                                            most,
                                                            credits),
                                            walk.evidence());
                                })));
    }

    /** Reading costs nothing: neither the job that is read, nor the key that reads. */
    static Check readingIsFree(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            run.jobs().forEach(job -> billStands(rule, job, findings));
            balanceStands(rule, run, findings);
        });
    }

    private static void billStands(String rule, TracedJob job, Findings findings) {
        List<Poll> bills = job.polls().stream()
                .filter(poll -> poll.terminal()
                        && poll.manifest() != null
                        && poll.manifest().credits() != null)
                .toList();
        for (int i = 1; i < bills.size(); i++) {
            Poll before = bills.get(i - 1);
            Poll after = bills.get(i);
            if (before.before(after)) {
                findings.judge(
                        rule, spent("credits_consumed", billed(before), billed(after)), before.call(), after.call());
            }
        }
    }

    private static void balanceStands(String rule, ParsedRun run, Findings findings) {
        TracedCall last = null;
        boolean onlyReads = true;
        for (TracedCall call : run.calls()) {
            if (call.act == OperationKind.BALANCE && call.status() == 200) {
                if (last != null && onlyReads && last.actor().equals(call.actor()) && atRest(run, last)) {
                    findings.judge(rule, spent("credits_used", used(last), used(call)), last, call);
                }
                last = call;
                onlyReads = true;
            } else {
                onlyReads &= call.act == OperationKind.OBSERVE || call.notDone();
            }
        }
    }

    /** The three amounts of a balance agree. */
    static Check balanceAddsUp(String rule) {
        return new EachCall(
                rule,
                call -> call.act == OperationKind.BALANCE
                        && call.status() == 200
                        && call.body.path("total_credits").isNumber()
                        && call.body.path("credits_used").isNumber()
                        && call.body.path("credits_left").isNumber(),
                call -> {
                    double left = call.body.path("total_credits").asDouble() - used(call);
                    double stated = call.body.path("credits_left").asDouble();
                    return Math.abs(left - stated) < 1e-6
                            ? ""
                            : "credits_left is total_credits less credits_used, %s, but is %s".formatted(left, stated);
                });
    }

    private static Check charges(String rule, Predicate<TracedJob> which) {
        return EachRun.of(
                rule,
                (run, findings) -> run.price()
                        .ifPresent(price -> run.jobs()
                                .filter(which)
                                .flatMap(job -> job.finalWalk().stream())
                                .forEach(walk -> charged(rule, walk, price, findings))));
    }

    private static void charged(String rule, PageWalk walk, int price, Findings findings) {
        Manifest manifest = walk.last().manifest();
        if (manifest != null && manifest.credits() != null) {
            int companies = walk.rows().size();
            findings.judge(
                    rule,
                    manifest.credits() == companies * price
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "%d companies at %d each cost %d credits, but %d were charged",
                                    companies,
                                    price,
                                    companies * price,
                                    manifest.credits()),
                    walk.evidence());
        }
    }

    /** True if every job that a key had submitted was known to be over when its balance was read. */
    private static boolean atRest(ParsedRun run, TracedCall balance) {
        return run.jobs()
                .filter(job -> job.owner().equals(balance.actor()))
                .filter(job -> job.calls().getFirst().number() < balance.number())
                .allMatch(job -> job.polls().stream()
                        .filter(poll -> poll.call().before(balance))
                        .reduce((a, b) -> b)
                        .filter(Poll::terminal)
                        .isPresent());
    }

    private static String spent(String member, Number before, Number after) {
        return after.doubleValue() - before.doubleValue() < 1e-6
                ? ""
                : "Polls cost nothing, but %s went from %s to %s".formatted(member, before, after);
    }

    private static int billed(Poll poll) {
        return Objects.requireNonNull(Objects.requireNonNull(poll.manifest()).credits());
    }

    private static double used(TracedCall balance) {
        return balance.body.path("credits_used").asDouble();
    }

    private static boolean ended(TracedJob job, JobState state) {
        return job.end().filter(end -> end.state() == state).isPresent();
    }

    private static boolean accepted(TracedJob job, OperationKind act) {
        return job.commands(act).anyMatch(TracedCall::accepted);
    }
}
