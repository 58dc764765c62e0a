package dev.bandstand.kit.oracle.tam;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.kit.oracle.trace.WalkedCompanies;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Compares the bands that count as done with those whose companies can be read. A band may have no company: a job that stopped
 * early is judged only where each band of all completed jobs has several, and blamed only if it is not the only one.
 */
final class DoneBands {

    private static final int MORE_THAN_ONCE = 2;

    private DoneBands() {}

    /** The companies of a job that is paused or was cancelled are of as many bands as are done. */
    static Check haveCompanies(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.jobs()
                        .filter(TracedJob::known)
                        .collect(groupingBy(TracedJob::owner, TreeMap::new, toList()))
                        .values()
                        .forEach(jobs -> compare(rule, jobs, findings)));
    }

    private static void compare(String rule, List<TracedJob> jobs, Findings findings) {
        List<PageWalk> completed = jobs.stream()
                .flatMap(job -> job.finalWalk().stream())
                .filter(walk -> walk.first().completed() && without(walk).isPresent())
                .toList();
        if (completed.size() < MORE_THAN_ONCE
                || completed.stream().anyMatch(walk -> without(walk).getAsInt() > 0 || hasSmallBand(walk))) {
            return;
        }
        List<PageWalk> stopped =
                jobs.stream().flatMap(job -> stopped(job).stream()).toList();
        List<PageWalk> blamed =
                stopped.stream().filter(walk -> without(walk).getAsInt() > 0).toList();
        if (blamed.size() >= MORE_THAN_ONCE) {
            blamed.forEach(
                    walk -> findings.broken(rule, fault(walk), walk.last().call()));
        } else {
            stopped.stream()
                    .filter(walk -> !blamed.contains(walk))
                    .forEach(walk -> findings.held(rule, walk.last().call()));
        }
    }

    /** The walk of a job at rest that misses most bands. */
    private static Optional<PageWalk> stopped(TracedJob job) {
        return job.walks().stream()
                .filter(walk -> walk.complete() && without(walk).isPresent())
                .filter(walk ->
                        walk.first().state() == JobState.PAUSED || walk.first().state() == JobState.CANCELLED)
                .max(Comparator.comparingInt(walk -> without(walk).getAsInt()));
    }

    private static boolean hasSmallBand(PageWalk walk) {
        return WalkedCompanies.perBand(walk).stream()
                .flatMap(bands -> bands.values().stream())
                .anyMatch(companies -> companies < WalkedCompanies.SEVERAL);
    }

    /** The number of bands that are done and have no companies; empty where that is not known. */
    private static OptionalInt without(PageWalk walk) {
        Integer done = walk.first().bandsDone();
        return done == null
                ? OptionalInt.empty()
                : WalkedCompanies.perBand(walk).stream()
                        .mapToInt(bands -> Math.max(0, done - bands.size()))
                        .findFirst();
    }

    private static String fault(PageWalk walk) {
        Poll first = walk.first();
        return String.format(
                Locale.ROOT,
                "A band that is done is written, and each band of a completed job has companies, but with %d bands done"
                        + " those of %d can be read",
                Objects.requireNonNull(first.bandsDone()),
                Objects.requireNonNull(first.bandsDone()) - without(walk).getAsInt());
    }
}
