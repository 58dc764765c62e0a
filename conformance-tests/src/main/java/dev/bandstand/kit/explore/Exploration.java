package dev.bandstand.kit.explore;

import dev.bandstand.kit.coverage.RunCoverage;
import java.util.List;
import java.util.Map;

/**
 * The result of an exploration.
 *
 * @param met how much of the life of a job was met
 * @param coverage how often each kind of step met a job in each state, by its word
 */
public record Exploration(
        int walks,
        int calls,
        int seed,
        RunCoverage met,
        Map<String, Map<String, Integer>> coverage,
        List<Failure> failures) {

    public Exploration {
        failures = List.copyOf(failures);
    }
}
