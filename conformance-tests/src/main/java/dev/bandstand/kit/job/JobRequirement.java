package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The job that a scenario needs.
 *
 * @param states the states that will do
 * @param alone true if nobody else may use it meanwhile, because the scenario changes it or needs it to rest
 * @param history what must have been done with it before
 * @param now what its latest read must show
 * @param selective true if that is more than its state
 * @param words how a sentence calls it, such as {@code a paused job}
 */
public record JobRequirement(
        Set<JobState> states,
        boolean alone,
        Predicate<TargetJob> history,
        Predicate<PolledState> now,
        boolean selective,
        String words) {

    public JobRequirement {
        states = Set.copyOf(states);
    }

    /** Any job in that state; one that can still change is had alone. */
    public static JobRequirement of(JobState state) {
        return new JobRequirement(
                Set.of(state), !state.terminal(), job -> true, read -> true, false, "a %s job".formatted(state.word()));
    }

    /** A job that has ended in whatever way. */
    public static JobRequirement finished() {
        return new JobRequirement(JobState.TERMINAL, false, job -> true, read -> true, false, "a finished job");
    }

    /** A job in whatever state, had alone so that nobody moves it meanwhile. */
    public static JobRequirement any() {
        Set<JobState> states = EnumSet.copyOf(JobState.KNOWN);
        states.remove(JobState.UNKNOWN);
        return new JobRequirement(states, true, job -> true, read -> true, false, "a job");
    }

    /** A running job of which the latest read shows more than that. */
    public static JobRequirement running(Predicate<PolledState> showing, String words) {
        return new JobRequirement(Set.of(JobState.RUNNING), true, job -> true, showing, true, words);
    }

    /** A job like this one, but with a history. */
    public JobRequirement with(Predicate<TargetJob> wanted, String named) {
        return new JobRequirement(states, alone, history.and(wanted), now, selective, named);
    }

    /** The state to go for. */
    JobState goal() {
        return Optional.of(states)
                .filter(several -> several.size() == 1)
                .map(one -> one.iterator().next())
                .orElse(JobState.COMPLETED);
    }

    boolean failure() {
        return goal() == JobState.FAILED;
    }

    boolean metBy(TargetJob job) {
        return states.contains(job.state()) && history.test(job) && now.test(job.last());
    }
}
