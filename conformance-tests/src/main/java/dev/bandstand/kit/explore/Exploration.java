package dev.bandstand.kit.explore;

import dev.bandstand.kit.coverage.RunCoverage;
import dev.bandstand.kit.dialect.JobState;
import java.util.List;
import java.util.Map;

/**
 * The result of an exploration.
 *
 * @param met how much of the life of a job was met
 * @param coverage how often each kind of step met a job in each state
 */
public record Exploration(
        int walks,
        int calls,
        int seed,
        RunCoverage met,
        Map<JobState, Map<String, Integer>> coverage,
        List<Failure> failures) {

    public Exploration {
        failures = List.copyOf(failures);
    }
}
