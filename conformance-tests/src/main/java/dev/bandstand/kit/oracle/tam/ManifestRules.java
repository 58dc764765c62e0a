package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachPoll;
import dev.bandstand.kit.oracle.trace.Manifest;
import dev.bandstand.kit.oracle.trace.Poll;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Checks of the summary of a job. */
final class ManifestRules {

    private ManifestRules() {}

    /** A finished job has one, whatever page is read. */
    static Check ofFinishedJobs(String rule) {
        return new EachPoll(
                rule,
                Poll::terminal,
                poll -> poll.manifest() == null ? "A finished job has a manifest, but none was sent" : "");
    }

    /** A job at work has none; what a job at rest shows is not judged. */
    static Check notBefore(String rule) {
        return new EachPoll(
                rule,
                poll -> !poll.terminal() && poll.state() != JobState.PAUSED,
                poll -> poll.manifest() == null ? "" : "A job that has not ended has no manifest, but one was sent");
    }

    /** One that ended early, having delivered companies, says so. */
    static Check partialOf(String rule, JobState end) {
        return each(
                rule,
                (poll, manifest) -> poll.state() == end && (manifest.delivered() || delivered(poll, manifest)),
                (poll, manifest) -> manifest.partial()
                        ? ""
                        : "The result of a job that ended early is partial, but is not called so");
    }

    /** A whole result is not partial. */
    static Check wholeIsNotPartial(String rule) {
        return notPartial(rule, (poll, manifest) -> poll.completed(), "was completed");
    }

    /** No result at all is not partial. */
    static Check nothingIsNotPartial(String rule) {
        return notPartial(rule, (poll, manifest) -> !poll.completed() && nothing(poll, manifest), "wrote no page");
    }

    private static Check notPartial(String rule, BiPredicate<Poll, Manifest> applies, String which) {
        return each(
                rule,
                applies,
                (poll, manifest) -> manifest.partial()
                        ? "The result of a job that %s is not partial, but is called so".formatted(which)
                        : "");
    }

    /** The reason of a stop is given for cancelled jobs and no others. */
    static Check stopReason(String rule) {
        return each(rule, (poll, manifest) -> true, (poll, manifest) -> {
            String expected = poll.state() == JobState.CANCELLED ? "cancelled" : null;
            return Objects.equals(manifest.stopReason(), expected)
                    ? ""
                    : "The stop_reason is %s, but is %s".formatted(expected, manifest.stopReason());
        });
    }

    /** Results are ranked. */
    static Check ranked(String rule) {
        return each(
                rule,
                (poll, manifest) -> true,
                (poll, manifest) -> manifest.ranked() ? "" : "ranked is true at all times, but is false");
    }

    /** A completed job tells its count. */
    static Check countOfCompleted(String rule) {
        return each(
                rule,
                (poll, manifest) -> poll.completed(),
                (poll, manifest) -> manifest.uniqueCount() != null
                        ? ""
                        : "The unique_count of a completed job is a number, but there is none");
    }

    /** A failed job tells none. */
    static Check noCountOfFailed(String rule) {
        return each(
                rule,
                (poll, manifest) -> poll.state() == JobState.FAILED,
                (poll, manifest) -> manifest.uniqueCount() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "The unique_count of a failed job is null, but is %d",
                                manifest.uniqueCount()));
    }

    /** It is the same in every poll. */
    static Check staysTheSame(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            List<Poll> polls = job.polls().stream()
                    .filter(poll -> poll.terminal() && poll.manifest() != null)
                    .toList();
            for (int i = 1; i < polls.size(); i++) {
                Poll last = polls.get(i - 1);
                Poll poll = polls.get(i);
                findings.judge(
                        rule,
                        Objects.equals(last.manifest(), poll.manifest())
                                ? ""
                                : "The manifest of a finished job does not change, but was %s and then %s"
                                        .formatted(last.manifest(), poll.manifest()),
                        last.call(),
                        poll.call());
            }
        });
    }

    /** The summary and the members beside it agree on what was skipped. */
    static Check degradedTwice(String rule) {
        return each(
                rule,
                (poll, manifest) -> manifest.degraded() != null && poll.degraded() != null,
                (poll, manifest) -> Objects.equals(manifest.degraded(), poll.degraded())
                        ? ""
                        : "degraded is the same in both places, but is %s outside and %s in the manifest"
                                .formatted(poll.degraded(), manifest.degraded()));
    }

    /** Its pages are enough for its companies. */
    static Check pagesEnough(String rule) {
        return each(
                rule,
                (poll, manifest) -> manifest.pages() != null
                        && manifest.uniqueCount() != null
                        && manifest.pageSize() != null
                        && manifest.pageSize() > 0,
                (poll, manifest) -> {
                    long room = (long) manifest.pages() * manifest.pageSize();
                    return room >= manifest.uniqueCount()
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "%d companies need more than %d pages of %d",
                                    manifest.uniqueCount(),
                                    manifest.pages(),
                                    manifest.pageSize());
                });
    }

    /** No page is larger than the page size. */
    static Check pageSizeIsKept(String rule) {
        return each(
                rule,
                (poll, manifest) -> manifest.pageSize() != null,
                (poll, manifest) -> poll.rows().size() <= manifest.pageSize()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A page has at most %d rows, but has %d",
                                manifest.pageSize(),
                                poll.rows().size()));
    }

    private static boolean delivered(Poll poll, Manifest manifest) {
        return (manifest.pages() == null || manifest.pages() > 0)
                && (!poll.rows().isEmpty() || (poll.processed() != null && poll.processed() > 0));
    }

    private static boolean nothing(Poll poll, Manifest manifest) {
        return Objects.equals(manifest.pages(), 0) && poll.rows().isEmpty();
    }

    private static Check each(
            String rule, BiPredicate<Poll, Manifest> applies, BiFunction<Poll, Manifest, String> fault) {
        return EachJob.of(
                rule,
                (job, findings) -> job.polls().forEach(poll -> {
                    Manifest manifest = poll.terminal() ? poll.manifest() : null;
                    if (manifest != null && applies.test(poll, manifest)) {
                        findings.judge(rule, fault.apply(poll, manifest), poll.call());
                    }
                }));
    }
}
