package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.Act;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.check.Idea;
import dev.bandstand.kit.oracle.trace.Call;
import dev.bandstand.kit.oracle.trace.Job;
import dev.bandstand.kit.oracle.trace.Manifest;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.Run;
import dev.bandstand.kit.oracle.trace.Walk;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What a job costs; judged where the price of a company is known. */
final class Accounts {

    private Accounts() {}

    /** A completed job costs its count times the price. */
    static Idea completed(String rule) {
        return charges(rule, job -> ended(job, JobState.COMPLETED) && !accepted(job, Act.RESUME));
    }

    /** One that was paused and resumed is charged once for each company. */
    static Idea resumed(String rule) {
        return charges(rule, job -> ended(job, JobState.COMPLETED) && accepted(job, Act.RESUME));
    }

    /** One that was paused and then cancelled is charged for what it delivered. */
    static Idea pausedAndCancelled(String rule) {
        return charges(rule, job -> ended(job, JobState.CANCELLED) && accepted(job, Act.PAUSE));
    }

    /** One that was cancelled at work is charged for what it delivered. */
    static Idea cancelled(String rule) {
        return charges(rule, job -> ended(job, JobState.CANCELLED) && !accepted(job, Act.PAUSE));
    }

    /** A failed job costs nothing that cannot be read. */
    static Idea failed(String rule) {
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
                                                    : "A failed job of %d companies costs at most %d credits, but %d were charged"
                                                            .formatted(
                                                                    walk.rows().size(), most, credits),
                                            walk.evidence());
                                })));
    }

    /** Reading costs nothing: neither the job that is read, nor the key that reads. */
    static Idea readingIsFree(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            run.jobs().forEach(job -> billStands(rule, job, findings));
            balanceStands(rule, run, findings);
        });
    }

    private static void billStands(String rule, Job job, Findings findings) {
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

    private static void balanceStands(String rule, Run run, Findings findings) {
        Call last = null;
        boolean onlyReads = true;
        for (Call call : run.calls()) {
            if (call.act == Act.BALANCE && call.status() == 200) {
                if (last != null && onlyReads && last.actor().equals(call.actor()) && atRest(run, call)) {
                    findings.judge(rule, spent("credits_used", used(last), used(call)), last, call);
                }
                last = call;
                onlyReads = true;
            } else {
                onlyReads &= call.act == Act.OBSERVE || call.notDone();
            }
        }
    }

    /** The three amounts of a balance agree. */
    static Idea balanceAddsUp(String rule) {
        return new EachCall(
                rule,
                call -> call.act == Act.BALANCE
                        && call.status() == 200
                        && call.body.path("total_credits").isNumber()
                        && call.body.path("credits_used").isNumber()
                        && call.body.path("credits_left").isNumber(),
                call -> {
                    double left = call.body.path("total_credits").asDouble() - used(call);
                    double told = call.body.path("credits_left").asDouble();
                    return Math.abs(left - told) < 1e-6
                            ? ""
                            : "credits_left is total_credits less credits_used, %s, but is %s".formatted(left, told);
                });
    }

    private static Idea charges(String rule, Predicate<Job> which) {
        return EachRun.of(
                rule,
                (run, findings) -> run.price()
                        .ifPresent(price -> run.jobs()
                                .filter(which)
                                .flatMap(job -> job.finalWalk().stream())
                                .forEach(walk -> charged(rule, walk, price, findings))));
    }

    private static void charged(String rule, Walk walk, int price, Findings findings) {
        Manifest manifest = walk.last().manifest();
        if (manifest != null && manifest.credits() != null) {
            int companies = walk.rows().size();
            findings.judge(
                    rule,
                    manifest.credits() == companies * price
                            ? ""
                            : "%d companies at %d each cost %d credits, but %d were charged"
                                    .formatted(companies, price, companies * price, manifest.credits()),
                    walk.evidence());
        }
    }

    private static boolean atRest(Run run, Call balance) {
        return run.jobs()
                .filter(job -> job.owner().equals(balance.actor()))
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

    private static double used(Call balance) {
        return balance.body.path("credits_used").asDouble();
    }

    private static boolean ended(Job job, JobState state) {
        return job.end().filter(end -> end.state() == state).isPresent();
    }

    private static boolean accepted(Job job, Act act) {
        return job.commands(act).anyMatch(Call::accepted);
    }
}
