package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachPoll;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.kit.oracle.trace.WalkedCompanies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks of the progress of a job. */
final class ProgressRules {

    private ProgressRules() {}

    /** Counters are possible numbers. */
    static Check isPossible(String rule) {
        return new EachPoll(
                rule,
                poll -> poll.processed() != null || poll.bandsDone() != null || poll.bandsTotal() != null,
                poll -> {
                    if (negative(poll.processed()) || negative(poll.bandsDone()) || negative(poll.bandsTotal())) {
                        return "Counters are not negative, but are processed %s and bands %s of %s"
                                .formatted(poll.processed(), poll.bandsDone(), poll.bandsTotal());
                    }
                    return poll.bandsDone() != null && poll.bandsTotal() != null && poll.bandsDone() > poll.bandsTotal()
                            ? String.format(
                                    Locale.ROOT,
                                    "No more bands are done than there are, but it is %d of %d",
                                    poll.bandsDone(),
                                    poll.bandsTotal())
                            : "";
                });
    }

    /** Bands are seen to be done while a job is at work, not only at its end. */
    static Check isSeen(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            long largest = largestBand(bands(job));
            for (Poll poll : job.polls()) {
                if (poll.terminal() || poll.bandsDone() == null || poll.bandsTotal() == null || poll.bandsTotal() < 2) {
                    continue;
                }
                if (poll.bandsDone() > 0 && poll.bandsDone() < poll.bandsTotal()) {
                    findings.held(rule, poll.call());
                } else if (poll.bandsDone() == 0 && poll.processed() != null && poll.processed() > largest) {
                    findings.broken(
                            rule,
                            String.format(
                                    Locale.ROOT,
                                    "bands_done grows while a job is at work, but is 0 with %d companies of several bands",
                                    poll.processed()),
                            poll.call());
                }
            }
        });
    }

    /** As many companies can be read as are counted. */
    static Check canBeRead(String rule) {
        return canBeRead(rule, ProgressRules::still);
    }

    /** As many companies can be read as are counted, while the job goes on too. */
    static Check canBeReadWhileWorking(String rule) {
        return canBeRead(rule, poll -> !still(poll));
    }

    /** A job that is paused or has ended has written what it counted. */
    private static boolean still(Poll poll) {
        return poll.terminal() || poll.state() == JobState.PAUSED;
    }

    private static Check canBeRead(String rule, Predicate<Poll> which) {
        return EachJob.of(rule, (job, findings) -> {
            readable(rule, job, which, findings);
            Map<String, Long> bands = bands(job);
            job.polls().stream()
                    .filter(which)
                    .filter(poll -> poll.processed() != null && poll.processed() < due(bands, poll))
                    .forEach(poll -> findings.broken(
                            rule,
                            String.format(
                                    Locale.ROOT,
                                    "A band that is done is written, but with %d bands done there are %d companies, not %d",
                                    poll.bandsDone(),
                                    poll.processed(),
                                    due(bands, poll)),
                            poll.call()));
        });
    }

    /** Each company that one poll counted can be read by a walk that is begun later; at once if the job stands still. */
    private static void readable(String rule, TracedJob job, Predicate<Poll> which, Findings findings) {
        Map<TracedCall, PageWalk> walks = new HashMap<>();
        job.walks().stream()
                .filter(PageWalk::complete)
                .forEach(walk -> walks.put(walk.first().call(), walk));
        Poll counted = null;
        for (Poll poll : job.polls()) {
            counted = still(poll) && poll.processed() != null ? poll : counted;
            PageWalk walk = walks.get(poll.call());
            if (walk != null
                    && counted != null
                    && which.test(counted)
                    && (counted.equals(poll) || counted.before(poll))) {
                int due = Objects.requireNonNull(counted.processed());
                int rows = walk.rows().size();
                findings.judge(
                        rule,
                        rows >= due
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "What is counted can be read, but of %d companies %d can",
                                        due,
                                        rows),
                        counted.call(),
                        walk.last().call());
            }
            counted = poll.processed() == null ? counted : poll;
        }
    }

    /** The progress message is not blank, and not left over from work that is done. */
    static Check messageIsCurrent(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            Set<String> whileWorking = new HashSet<>();
            Set<String> bands = bands(job).keySet();
            for (Poll poll : job.polls()) {
                if (poll.progress() != null) {
                    findings.judge(rule, stale(bands, poll, whileWorking), poll.call());
                    if (!poll.terminal()) {
                        whileWorking.add(poll.progress());
                    }
                }
            }
        });
    }

    private static String stale(Set<String> bands, Poll poll, Set<String> whileWorking) {
        String message = Objects.requireNonNull(poll.progress());
        if (message.isBlank()) {
            return "A progress_message is null or says something, but is blank";
        }
        boolean ofABand = bands.stream().anyMatch(message::contains);
        return poll.completed() && ofABand && whileWorking.contains(message)
                ? "The progress_message of a completed job is not of its work any more, but still is: " + message
                : "";
    }

    /** The fewest companies that there can be with so many bands done; 0 where that is unknown. */
    private static long due(Map<String, Long> bands, Poll poll) {
        if (poll.bandsDone() == null || poll.bandsTotal() == null || bands.isEmpty()) {
            return 0;
        }
        int withoutCompanies = Math.max(0, poll.bandsTotal() - bands.size());
        return bands.values().stream()
                .sorted()
                .limit(Math.max(0, poll.bandsDone() - withoutCompanies))
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long largestBand(Map<String, Long> bands) {
        return bands.size() < 2
                ? Long.MAX_VALUE
                : bands.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** The bands of a completed job and their companies; none where they are not known. */
    private static Map<String, Long> bands(TracedJob job) {
        return job.finalWalk()
                .filter(walk -> walk.first().completed())
                .flatMap(WalkedCompanies::perBand)
                .orElse(Map.of());
    }

    private static boolean negative(@Nullable Integer number) {
        return number != null && number < 0;
    }
}
