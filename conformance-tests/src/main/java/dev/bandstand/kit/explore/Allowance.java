package dev.bandstand.kit.explore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * The time, the calls and the jobs that a run, or a part of it, may take. All that a part takes is taken from the whole. Safe
 * for use by several threads.
 */
final class Allowance {

    private final Clock clock;
    private final AtomicInteger calls;
    private final IntSupplier jobsLeft;
    private final Instant end;
    private final int mostCalls;
    private final int jobsToLeave;

    /** The kinds of limits. */
    enum Limit {
        TIME("time", "--time"),
        CALLS("calls", "--calls"),
        JOBS("jobs", "--jobs");

        private final String what;
        private final String option;

        Limit(String what, String option) {
            this.what = what;
            this.option = option;
        }

        /** The reason why something was not played, as a clause. */
        String reason() {
            return "no more %s could be spent on it (%s)".formatted(what, option);
        }
    }

    private Allowance(
            Clock clock, AtomicInteger calls, IntSupplier jobsLeft, Instant end, int mostCalls, int jobsToLeave) {
        this.clock = clock;
        this.calls = calls;
        this.jobsLeft = jobsLeft;
        this.end = end;
        this.mostCalls = mostCalls;
        this.jobsToLeave = jobsToLeave;
    }

    /**
     * The allowance of a whole run. Its time begins now.
     *
     * @param jobsLeft the number of jobs that may still be submitted
     */
    static Allowance of(Duration time, int calls, IntSupplier jobsLeft, Clock clock) {
        return new Allowance(
                clock, new AtomicInteger(), jobsLeft, clock.instant().plus(time), calls, 0);
    }

    /**
     * An allowance of a part of what is left.
     *
     * @param share from 0 to 1
     */
    Allowance part(double share) {
        Instant now = clock.instant();
        int spent = calls.get();
        int jobs = jobsLeft() - jobsToLeave;
        return new Allowance(
                clock,
                calls,
                jobsLeft,
                now.plusMillis((long) (timeLeft().toMillis() * share)),
                spent + (int) ((mostCalls - spent) * share),
                jobsToLeave + jobs - (int) Math.ceil(jobs * share));
    }

    /** The first limit that is reached; empty while more may be spent. */
    Optional<Limit> reached() {
        if (!clock.instant().isBefore(end)) {
            return Optional.of(Limit.TIME);
        }
        if (calls.get() >= mostCalls) {
            return Optional.of(Limit.CALLS);
        }
        return jobsLeft() > jobsToLeave ? Optional.empty() : Optional.of(Limit.JOBS);
    }

    /** Notes calls that were made. */
    void spend(int made) {
        calls.addAndGet(made);
    }

    /** The calls that the whole run has made. */
    int calls() {
        return calls.get();
    }

    /** The number of jobs that the target may still be asked for in all. */
    int jobsLeft() {
        return jobsLeft.getAsInt();
    }

    /** The time until the end; none when it is over. */
    Duration timeLeft() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
