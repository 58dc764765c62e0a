package dev.bandstand.kit.oracle.tam;

import static java.util.stream.Collectors.groupingBy;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.Manifest;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Checks that a company costs the same in all jobs of a key, where the price was not given. */
final class ConstantPrice {

    private ConstantPrice() {}

    /** The final account of one job. */
    private record Bill(TracedJob job, int credits, int companies, TracedCall call) {

        /** A job that nobody disturbed is the best measure of the price. */
        boolean undisturbed() {
            return completed() && !accepted(OperationKind.PAUSE);
        }

        boolean completed() {
            return job.end().filter(end -> end.state() == JobState.COMPLETED).isPresent();
        }

        private boolean accepted(OperationKind act) {
            return job.commands(act).anyMatch(TracedCall::accepted);
        }

        String life() {
            String end = completed() ? "completed" : "was cancelled";
            return accepted(OperationKind.PAUSE) ? "was paused and then " + end : end;
        }
    }

    /** Compares the bills of the jobs that were submitted in the trace: the price may have changed since older ones. */
    static Check overAllJobs(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.jobs()
                        .filter(job -> job.commands(OperationKind.SUBMIT).anyMatch(TracedCall::accepted))
                        .flatMap(job -> bill(job).stream())
                        .collect(groupingBy(bill -> bill.job().owner()))
                        .values()
                        .forEach(bills -> compare(rule, bills, findings)));
    }

    private static Optional<Bill> bill(TracedJob job) {
        Optional<Poll> last = job.polls().stream()
                .filter(poll -> poll.state() == JobState.COMPLETED || poll.state() == JobState.CANCELLED)
                .filter(poll -> poll.manifest() != null && poll.manifest().credits() != null)
                .reduce((a, b) -> b);
        return last.flatMap(poll -> {
            Manifest manifest = Objects.requireNonNull(poll.manifest());
            return companies(job, poll, manifest)
                    .map(companies ->
                            new Bill(job, Objects.requireNonNull(manifest.credits()), companies, poll.call()));
        });
    }

    /** The unique companies; of a cancelled job those that were read, since its manifest may count more than was delivered. */
    private static Optional<Integer> companies(TracedJob job, Poll last, Manifest manifest) {
        Optional<Integer> read = job.finalWalk().map(walk -> walk.rows().size());
        Optional<Integer> counted = Optional.ofNullable(manifest.uniqueCount());
        return last.completed() ? counted.or(() -> read) : read.or(() -> counted);
    }

    private static void compare(String rule, List<Bill> bills, Findings findings) {
        Optional<Bill> measure = first(bills.stream().filter(Bill::undisturbed).toList())
                .or(() -> first(bills.stream().filter(Bill::completed).toList()))
                .or(() -> first(bills));
        measure.ifPresent(known -> bills.stream()
                .filter(bill -> !bill.job().id().equals(known.job().id()))
                .forEach(bill -> findings.judge(
                        rule, alike(known, bill) ? "" : different(known, bill), known.call(), bill.call())));
    }

    private static Optional<Bill> first(List<Bill> bills) {
        return bills.stream().filter(bill -> bill.companies() > 0).findFirst();
    }

    /** A price in whole credits is met exactly; one with a fraction leaves room for rounding. */
    private static boolean alike(Bill known, Bill other) {
        if (known.credits() % known.companies() == 0) {
            return other.credits() == (long) other.companies() * (known.credits() / known.companies());
        }
        double price = (double) known.credits() / known.companies();
        double room = 1 + (double) other.companies() / known.companies();
        return Math.abs(other.credits() - price * other.companies()) < room;
    }

    private static String different(Bill known, Bill other) {
        return String.format(
                Locale.ROOT,
                "A company costs the same in every job, but a job that %s was charged %d credits for %d companies,"
                        + " and one that %s %d for %d",
                known.life(),
                known.credits(),
                known.companies(),
                other.life(),
                other.credits(),
                other.companies());
    }
}
