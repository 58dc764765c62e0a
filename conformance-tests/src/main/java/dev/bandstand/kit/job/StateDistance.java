package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.util.List;
import java.util.Map;

/** From which states a wished one can be reached, and how far each is. */
final class StateDistance {

    static final int OUT_OF_REACH = Integer.MAX_VALUE;

    /** Nearest first. */
    private static final Map<JobState, List<JobState>> FROM = Map.of(
            JobState.PENDING, List.of(JobState.PENDING),
            JobState.RUNNING, List.of(JobState.RUNNING, JobState.PENDING, JobState.PAUSED, JobState.PAUSING),
            JobState.PAUSED, List.of(JobState.PAUSED, JobState.PAUSING, JobState.RUNNING, JobState.PENDING),
            JobState.COMPLETED,
                    List.of(JobState.COMPLETED, JobState.RUNNING, JobState.PENDING, JobState.PAUSED, JobState.PAUSING),
            JobState.CANCELLED, List.of(JobState.CANCELLED, JobState.CANCELLING),
            JobState.FAILED, List.of(JobState.FAILED));

    private StateDistance() {}

    static int distance(JobState from, JobRequirement requirement) {
        return requirement.states().stream()
                .map(wanted -> FROM.getOrDefault(wanted, List.of()).indexOf(from))
                .filter(distance -> distance >= 0)
                .min(Integer::compare)
                .orElse(OUT_OF_REACH);
    }
}
