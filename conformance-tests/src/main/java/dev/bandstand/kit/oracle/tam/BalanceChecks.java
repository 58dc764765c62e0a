package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Compares what the balance of a key says with the manifests of its jobs. The documents do not say when an account is
 * charged, and others may use the key: only a balance that was exact for jobs left alone is compared.
 */
final class BalanceChecks {

    /** A balance may have fractions, and a manifest has none. */
    private static final double ROUNDING_OF_A_JOB = 1;

    private BalanceChecks() {}

    /** A balance that was read while every job of the run was over. */
    private record Account(TracedCall call, List<TracedJob> submitted) {

        double used() {
            return call.body.path("credits_used").asDouble();
        }

        /** The jobs that were submitted between an earlier reading and this one. */
        List<TracedJob> since(Account earlier) {
            return submitted.stream()
                    .filter(job -> !earlier.submitted().contains(job))
                    .toList();
        }
    }

    /** Jobs that were paused or cancelled move the balance by no more than their manifests say. */
    static Check followsTheBills(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> accounts(run).stream()
                        .collect(Collectors.groupingBy(account -> account.call().actor()))
                        .values()
                        .forEach(accounts -> compare(rule, accounts, findings)));
    }

    private static List<Account> accounts(ParsedRun run) {
        List<Account> accounts = new ArrayList<>();
        for (TracedCall call : run.calls()) {
            if (call.act == OperationKind.BALANCE
                    && call.status() == 200
                    && call.body.path("credits_used").isNumber()
                    && run.jobs().filter(job -> touchedBefore(job, call)).allMatch(job -> overBefore(job, call))) {
                accounts.add(new Account(
                        call, run.jobs().filter(job -> touchedBefore(job, call)).toList()));
            }
        }
        return accounts;
    }

    private static void compare(String rule, List<Account> accounts, Findings findings) {
        Optional<Account> start = start(accounts);
        if (start.isEmpty()) {
            return;
        }
        Account from = start.get();
        for (Account to : accounts) {
            List<TracedJob> jobs = to.since(from);
            OptionalInt billed = billed(jobs);
            if (jobs.stream().anyMatch(BalanceChecks::disturbed) && billed.isPresent()) {
                double spent = to.used() - from.used();
                boolean tooMuch = spent > billed.getAsInt() + ROUNDING_OF_A_JOB * jobs.size();
                findings.judge(
                        rule, tooMuch ? overcharged(jobs, billed.getAsInt(), spent) : "", from.call(), to.call());
                if (tooMuch) {
                    return;
                }
            }
        }
    }

    /**
     * The reading from which the balance is compared: the first after which jobs that nobody disturbed moved it by exactly
     * their bills. There is none when it ever moved otherwise without a disturbed job, as it is shared or late then.
     */
    private static Optional<Account> start(List<Account> accounts) {
        Optional<Account> start = Optional.empty();
        for (int i = 1; i < accounts.size(); i++) {
            Account before = accounts.get(i - 1);
            Account after = accounts.get(i);
            List<TracedJob> jobs = after.since(before);
            if (jobs.stream().noneMatch(BalanceChecks::disturbed)) {
                OptionalInt billed = billed(jobs);
                if (billed.isEmpty() || Math.abs(after.used() - before.used() - billed.getAsInt()) > 1e-6) {
                    return Optional.empty();
                }
                if (start.isEmpty() && billed.getAsInt() > 0) {
                    start = Optional.of(before);
                }
            }
        }
        return start;
    }

    private static boolean touchedBefore(TracedJob job, TracedCall call) {
        return job.known() && job.calls().getFirst().number() < call.number();
    }

    private static boolean overBefore(TracedJob job, TracedCall call) {
        return job.end().filter(end -> end.call().before(call)).isPresent();
    }

    private static boolean disturbed(TracedJob job) {
        return job.calls().stream().anyMatch(call -> call.act.isCommand() && !call.notDone())
                || job.end().filter(end -> end.state() == JobState.COMPLETED).isEmpty();
    }

    /** The sum of the bills; empty where one is not known. */
    private static OptionalInt billed(List<TracedJob> jobs) {
        int sum = 0;
        for (TracedJob job : jobs) {
            Optional<Poll> last = job.polls().stream()
                    .filter(poll -> poll.terminal()
                            && poll.manifest() != null
                            && poll.manifest().credits() != null)
                    .reduce((a, b) -> b);
            if (last.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += Objects.requireNonNull(
                    Objects.requireNonNull(last.get().manifest()).credits());
        }
        return OptionalInt.of(sum);
    }

    private static String overcharged(List<TracedJob> jobs, int billed, double spent) {
        return String.format(
                Locale.ROOT,
                "A balance falls by what its jobs are charged, but the manifests of %d jobs, %d of them paused or cancelled,"
                        + " charge %d credits in all, and credits_used rose by %s",
                jobs.size(),
                jobs.stream().filter(BalanceChecks::disturbed).count(),
                billed,
                spent);
    }
}
