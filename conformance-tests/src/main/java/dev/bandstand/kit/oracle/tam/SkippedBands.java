package dev.bandstand.kit.oracle.tam;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.kit.oracle.trace.WalkedCompanies;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the bands of resumed jobs with those of the other jobs of the same query. No document says that equal queries find
 * the same companies: a band counts as skipped only if it has several companies in every job that was never resumed, and some
 * in more than one job.
 */
final class SkippedBands {

    private static final int MORE_THAN_ONCE = 2;

    private SkippedBands() {}

    /** Jobs of one key and one query. */
    private record Order(String key, JsonNode request) {}

    private record Build(Order order, boolean resumed, PageWalk walk, Map<String, Long> bands) {}

    /** A resumed job has companies of each band that the others have. */
    static Check noneAfterAResume(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            TwinJobs.noBandIsSkipped(rule).judge(run, findings);
            run.jobs()
                    .flatMap(job -> build(job).stream())
                    .collect(groupingBy(Build::order))
                    .values()
                    .forEach(builds -> compare(rule, builds, findings));
        });
    }

    private static Optional<Build> build(TracedJob job) {
        return job.finalWalk()
                .filter(walk -> walk.first().completed())
                .flatMap(walk -> WalkedCompanies.perBand(walk)
                        .flatMap(bands -> job.commands(OperationKind.SUBMIT)
                                .filter(TracedCall::accepted)
                                .findFirst()
                                .map(submit -> new Build(
                                        new Order(
                                                job.owner(),
                                                submit.exchange.request().json()),
                                        job.commands(OperationKind.RESUME).anyMatch(TracedCall::accepted),
                                        walk,
                                        bands))));
    }

    private static void compare(String rule, List<Build> builds, Findings findings) {
        List<Build> others = builds.stream().filter(build -> !build.resumed()).toList();
        if (!others.isEmpty()) {
            builds.stream()
                    .filter(Build::resumed)
                    .forEach(build -> findings.judge(
                            rule, missing(build, builds, others), build.walk().evidence()));
        }
    }

    private static String missing(Build build, List<Build> builds, List<Build> others) {
        Set<String> missing = new TreeSet<>(others.getFirst().bands().keySet());
        missing.removeAll(build.bands().keySet());
        missing.removeIf(band ->
                others.stream().anyMatch(other -> other.bands().getOrDefault(band, 0L) < WalkedCompanies.SEVERAL));
        missing.removeIf(band ->
                builds.stream().filter(other -> other.bands().containsKey(band)).count() < MORE_THAN_ONCE);
        return missing.isEmpty()
                ? ""
                : "A resumed job builds every band, but has no companies of %s, of which all jobs of the query have some that were never resumed"
                        .formatted(missing);
    }
}
