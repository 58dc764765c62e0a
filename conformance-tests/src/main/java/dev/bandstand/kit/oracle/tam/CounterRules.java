package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachPoll;
import dev.bandstand.kit.oracle.trace.Poll;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The counters of a job over time. */
final class CounterRules {

    private static final Map<String, Function<Poll, @Nullable Integer>> NUMBERS =
            Map.of("processed", Poll::processed, "bands_done", Poll::bandsDone, "bands_total", Poll::bandsTotal);

    private CounterRules() {}

    private static Function<Poll, @Nullable Integer> number(String member) {
        return Optional.ofNullable(NUMBERS.get(member))
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no number of a poll; there are %s"
                        .formatted(member, new TreeSet<>(NUMBERS.keySet()))));
    }

    /** A counter that is known never falls. */
    static Check neverFalls(String rule, String member) {
        Function<Poll, @Nullable Integer> counter = number(member);
        return EachJob.of(rule, (job, findings) -> {
            Poll best = null;
            for (Poll poll : job.polls()) {
                Integer value = counter.apply(poll);
                if (value == null) {
                    continue;
                }
                if (best != null && best.before(poll)) {
                    findings.judge(rule, fell(member, counter.apply(best), value), best.call(), poll.call());
                    best = poll;
                } else if (best == null || value > Objects.requireNonNull(counter.apply(best))) {
                    best = poll;
                }
            }
        });
    }

    /** A number that is known does not change. */
    static Check staysTheSame(String rule, String member) {
        Function<Poll, @Nullable Integer> number = number(member);
        return EachJob.of(rule, (job, findings) -> {
            Poll last = null;
            for (Poll poll : job.polls()) {
                Integer value = number.apply(poll);
                if (value != null && last != null) {
                    boolean same = value.equals(number.apply(last));
                    findings.judge(
                            rule,
                            same
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "%s does not change, but went from %d to %d",
                                            member,
                                            number.apply(last),
                                            value),
                            last.call(),
                            poll.call());
                }
                last = value == null ? last : poll;
            }
        });
    }

    /** At the end of a completed job its counter and its manifest agree. */
    static Check agreeAtTheEnd(String rule) {
        return new EachPoll(
                rule,
                poll -> poll.completed()
                        && poll.processed() != null
                        && poll.manifest() != null
                        && poll.manifest().uniqueCount() != null,
                poll -> Objects.equals(
                                poll.processed(),
                                Objects.requireNonNull(poll.manifest()).uniqueCount())
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "The processed of a completed job is its unique_count, %d, but is %d",
                                poll.manifest().uniqueCount(),
                                poll.processed()));
    }

    /** A completed job has done all its bands. */
    static Check allBandsDone(String rule) {
        return new EachPoll(
                rule,
                poll -> poll.completed() && poll.bandsDone() != null && poll.bandsTotal() != null,
                poll -> Objects.equals(poll.bandsDone(), poll.bandsTotal())
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A completed job has done all its bands, but only %d of %d",
                                poll.bandsDone(),
                                poll.bandsTotal()));
    }

    /** The counter of a job that fell, as a sentence; empty when none did. */
    static String fell(Poll earlier, Poll later) {
        return Stream.of(
                        fell("processed", earlier.processed(), later.processed()),
                        fell("bands_done", earlier.bandsDone(), later.bandsDone()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String fell(String member, @Nullable Integer earlier, @Nullable Integer later) {
        return earlier == null || later == null || later >= earlier
                ? ""
                : String.format(Locale.ROOT, "%s never falls, but went from %d to %d", member, earlier, later);
    }
}
