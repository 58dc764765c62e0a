package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.trace.Poll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks of reads one after the other. */
final class MonotonicReads {

    private MonotonicReads() {}

    /** A later read does not show an older state. */
    static Check runForward(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            List<Poll> older = new ArrayList<>();
            Poll last = null;
            boolean counts = job.polls().stream().anyMatch(Poll::tellsProgress);
            for (Poll poll : job.polls()) {
                if (counts && !poll.tellsProgress()) {
                    continue;
                }
                if (last != null && !job.quiet(last.call(), poll.call())) {
                    older.clear();
                    last = null;
                }
                if (last != null && last.before(poll)) {
                    Moment moment = Moment.of(poll);
                    findings.judge(
                            rule,
                            replaced(moment, last, older)
                                    ? "Who reads twice sees no older state the second time, but did: " + moment
                                    : "",
                            last.call(),
                            poll.call());
                }
                older.add(poll);
                last = poll;
            }
        });
    }

    /** True if a poll that saw something else came surely after one that had seen that moment. */
    private static boolean replaced(Moment moment, Poll since, List<Poll> older) {
        return !moment.equals(Moment.of(since))
                && older.stream()
                        .anyMatch(poll -> poll.before(since) && Moment.of(poll).equals(moment));
    }

    /** The progress of a job in one poll. */
    private record Moment(JobState state, String processed, String bands) {

        static Moment of(Poll poll) {
            return new Moment(poll.state(), Objects.toString(poll.processed()), Objects.toString(poll.bandsDone()));
        }

        @Override
        public String toString() {
            return "%s, processed %s, bands_done %s".formatted(state, processed, bands);
        }
    }
}
