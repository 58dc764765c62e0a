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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares what the balance of a key says with the manifests of its jobs. The documents do not say when an account is
 * charged, and others may use the key: a balance is compared only if it was exact whenever no job of one kind, such as those
 * that were resumed, had been at work, and blamed only if it was too low in most stretches with such jobs.
 */
final class BalanceChecks {

    /** A balance may have fractions, and a manifest has none. */
    private static final double ROUNDING_OF_A_JOB = 1;

    private static final double EXACT = 1e-6;
    private static final int MORE_THAN_ONCE = 2;

    /** The jobs that may be charged wrongly while others are charged rightly. */
    private static final List<Predicate<TracedJob>> SUSPECTED =
            List.of(BalanceChecks::resumed, BalanceChecks::endedEarly, BalanceChecks::disturbed);

    private BalanceChecks() {}

    /** Two readings of a balance one after the other, and the jobs that began and ended between them. */
    private record Stretch(TracedCall from, TracedCall to, List<TracedJob> jobs, int billed) {

        double spent() {
            return used(to) - used(from);
        }

        boolean leftAlone() {
            return jobs.stream().noneMatch(BalanceChecks::disturbed);
        }

        boolean exact() {
            return Math.abs(spent() - billed) <= EXACT;
        }

        boolean overcharged() {
            return spent() > billed + ROUNDING_OF_A_JOB * jobs.size();
        }
    }

    /** Jobs that were paused or cancelled move the balance by no more than their manifests say. */
    static Check followsTheBills(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(BalanceChecks::isBalance)
                        .collect(Collectors.groupingBy(TracedCall::actor, TreeMap::new, Collectors.toList()))
                        .forEach((key, readings) -> compare(rule, stretches(run, key, readings), findings)));
    }

    private static boolean isBalance(TracedCall call) {
        return call.act == OperationKind.BALANCE
                && call.status() == 200
                && call.body.path("credits_used").isNumber();
    }

    private static double used(TracedCall reading) {
        return reading.body.path("credits_used").asDouble();
    }

    private static List<Stretch> stretches(ParsedRun run, String key, List<TracedCall> readings) {
        List<TracedJob> own =
                run.jobs().filter(job -> job.known() && job.owner().equals(key)).toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            stretch(own, readings.get(i - 1), readings.get(i)).ifPresent(stretches::add);
        }
        return stretches;
    }

    /** Empty where a job was at work over one of the readings, or the bill of a job is not known. */
    private static Optional<Stretch> stretch(List<TracedJob> own, TracedCall from, TracedCall to) {
        List<TracedJob> jobs = own.stream()
                .filter(job -> began(job).before(to) && !overBefore(job, from) && !restedOver(job, from, to))
                .toList();
        boolean within = jobs.stream().allMatch(job -> from.before(began(job)) && overBefore(job, to));
        OptionalInt billed = billed(jobs);
        return within && billed.isPresent()
                ? Optional.of(new Stretch(from, to, jobs, billed.getAsInt()))
                : Optional.empty();
    }

    private static void compare(String rule, List<Stretch> stretches, Findings findings) {
        List<Contrast> contrasts = SUSPECTED.stream()
                .map(kind -> Contrast.of(stretches, kind))
                .filter(Contrast::comparable)
                .toList();
        contrasts.stream()
                .filter(Contrast::blamed)
                .findFirst()
                .or(() -> contrasts.stream().findFirst())
                .ifPresent(contrast -> contrast.judge(rule, findings));
    }

    /** The stretches in which jobs of one kind were at work, and the others. */
    private record Contrast(List<Stretch> with, List<Stretch> without) {

        static Contrast of(List<Stretch> stretches, Predicate<TracedJob> kind) {
            Map<Boolean, List<Stretch>> parts = stretches.stream()
                    .collect(Collectors.partitioningBy(
                            stretch -> stretch.jobs().stream().anyMatch(kind)));
            return new Contrast(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
        }

        /** True if nothing but jobs of the kind can have moved the balance otherwise. */
        boolean comparable() {
            return !with.isEmpty()
                    && without.stream().allMatch(Stretch::exact)
                    && without.stream().anyMatch(stretch -> stretch.leftAlone() && stretch.billed() > 0);
        }

        /** True if jobs of the kind were charged too much more often than not: what another client does is not tied to them. */
        boolean blamed() {
            int over = over().size();
            return over >= MORE_THAN_ONCE
                    && over * 2 >= with.size()
                    && with.stream().mapToDouble(Stretch::spent).sum() > total(with) + BalanceChecks.jobs(with);
        }

        List<Stretch> over() {
            return with.stream().filter(Stretch::overcharged).toList();
        }

        void judge(String rule, Findings findings) {
            Stretch shown = blamed() ? over().getFirst() : with.getFirst();
            findings.judge(rule, blamed() ? overcharged(over()) : "", shown.from(), shown.to());
        }
    }

    private static int total(List<Stretch> stretches) {
        return stretches.stream().mapToInt(Stretch::billed).sum();
    }

    private static int jobs(List<Stretch> stretches) {
        return stretches.stream().mapToInt(stretch -> stretch.jobs().size()).sum();
    }

    private static TracedCall began(TracedJob job) {
        return job.calls().getFirst();
    }

    private static boolean overBefore(TracedJob job, TracedCall call) {
        return job.end().filter(end -> end.call().before(call)).isPresent();
    }

    /** True if a job was paused at one reading, and nobody asked anything of it until the next. */
    private static boolean restedOver(TracedJob job, TracedCall from, TracedCall to) {
        return job.lastBefore(from)
                        .filter(poll -> poll.state() == JobState.PAUSED)
                        .isPresent()
                && job.calls().stream()
                        .noneMatch(call -> call.act.isCommand() && !call.before(from) && !to.before(call));
    }

    private static boolean disturbed(TracedJob job) {
        return job.calls().stream().anyMatch(call -> call.act.isCommand() && !call.notDone()) || endedEarly(job);
    }

    private static boolean resumed(TracedJob job) {
        return job.commands(OperationKind.RESUME).anyMatch(TracedCall::accepted);
    }

    private static boolean endedEarly(TracedJob job) {
        return job.end().filter(end -> end.state() == JobState.COMPLETED).isEmpty();
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

    private static String overcharged(List<Stretch> over) {
        return String.format(
                Locale.ROOT,
                "A balance falls by what its jobs are charged, but the manifests of %d jobs, %d of them paused or cancelled,"
                        + " charge %d credits in all, and credits_used rose by %s",
                jobs(over),
                over.stream()
                        .flatMap(stretch -> stretch.jobs().stream())
                        .filter(BalanceChecks::disturbed)
                        .count(),
                total(over),
                over.stream().mapToDouble(Stretch::spent).sum());
    }
}
