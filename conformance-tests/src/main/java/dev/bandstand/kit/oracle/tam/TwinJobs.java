package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.Manifest;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.kit.oracle.trace.WalkedCompanies;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.spec.contract.OperationKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Two jobs that were submitted alike, of which only the second was disturbed. */
final class TwinJobs {

    private TwinJobs() {}

    /** Being looked at does not change a job. */
    static Check pollsChangeNothing(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> pairs(
                        run, job -> job.commands(OperationKind.PAUSE).findAny().isEmpty(), pair -> {
                            Poll first = pair.alone().polls().getFirst();
                            if (pair.endedBefore(first) && !first.terminal()) {
                                findings.broken(
                                        rule,
                                        "A job that nobody polls goes on as well, but was still %s when its twin had ended"
                                                .formatted(pair.alone().word(first.state())),
                                        first.call());
                            } else {
                                sameEnd(rule, pair, findings);
                            }
                        }));
    }

    /** Rests do not change what a job ends with. */
    static Check restsLeaveNoMark(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> pairs(
                        run,
                        job -> job.commands(OperationKind.RESUME).anyMatch(TracedCall::accepted),
                        pair -> sameEnd(rule, pair, findings)));
    }

    /** No band is skipped at a resume. */
    static Check noBandIsSkipped(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> pairs(
                        run,
                        job -> job.commands(OperationKind.RESUME).anyMatch(TracedCall::accepted),
                        pair -> pair.walks((alone, disturbed) -> {
                            Set<String> missing = new HashSet<>(bands(alone));
                            missing.removeAll(bands(disturbed));
                            if (!missing.isEmpty()) {
                                findings.broken(
                                        rule,
                                        "A resumed job builds every band, but %s is missing from it".formatted(missing),
                                        disturbed.evidence());
                            }
                        })));
    }

    private static Set<String> bands(PageWalk walk) {
        return WalkedCompanies.perBand(walk).map(bands -> bands.keySet()).orElse(Set.of());
    }

    private static void sameEnd(String rule, Pair pair, Findings findings) {
        pair.walks((alone, disturbed) -> findings.judge(
                rule,
                difference(alone, disturbed),
                alone.last().call(),
                disturbed.last().call()));
    }

    private static String difference(PageWalk alone, PageWalk disturbed) {
        if (!WalkedCompanies.identities(alone).equals(WalkedCompanies.identities(disturbed))
                || alone.rows().size() != disturbed.rows().size()) {
            return String.format(
                    Locale.ROOT,
                    "Two jobs submitted alike end with the same companies, but the one has %d and the other, disturbed, %d",
                    alone.rows().size(),
                    disturbed.rows().size());
        }
        if (!ranks(alone).equals(ranks(disturbed))) {
            return "Two jobs submitted alike end with their companies in the same order of bands and scores, but they differ";
        }
        Manifest one = alone.last().manifest();
        Manifest other = disturbed.last().manifest();
        boolean same = one == null
                || other == null
                || (Objects.equals(one.uniqueCount(), other.uniqueCount())
                        && Objects.equals(one.credits(), other.credits()));
        return same ? "" : "Two jobs submitted alike end with the same count and credits, but they differ";
    }

    /** The order of a walk, in which companies of the same band and score may change places. */
    private static List<String> ranks(PageWalk walk) {
        return walk.rows().stream().map(row -> row.band() + " " + row.score()).toList();
    }

    private static void pairs(ParsedRun run, Predicate<TracedJob> disturbance, Consumer<Pair> judge) {
        run.marks(Mark.Kind.TWINS)
                .map(Mark::jobs)
                .filter(jobs -> jobs.size() == 2)
                .flatMap(jobs -> Pair.of(run, jobs).stream())
                .filter(pair -> disturbance.test(pair.disturbed()))
                .forEach(judge);
    }

    private record Pair(TracedJob alone, TracedJob disturbed) {

        static List<Pair> of(ParsedRun run, List<String> ids) {
            TracedJob alone = run.job(ids.getFirst()).orElse(null);
            TracedJob disturbed = run.job(ids.getLast()).orElse(null);
            return alone == null || disturbed == null || alone.polls().isEmpty()
                    ? List.of()
                    : List.of(new Pair(alone, disturbed));
        }

        /** True if the disturbed one, which did not begin first, had ended before a poll of the other. */
        boolean endedBefore(Poll poll) {
            return alone.calls().getFirst().before(disturbed.calls().getFirst())
                    && disturbed.end().filter(end -> end.before(poll)).isPresent();
        }

        void walks(BiConsumer<PageWalk, PageWalk> judge) {
            alone.finalWalk().ifPresent(one -> disturbed.finalWalk().ifPresent(other -> judge.accept(one, other)));
        }
    }
}
