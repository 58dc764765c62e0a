package dev.bandstand.kit.explore;

import dev.bandstand.kit.coverage.RunCoverage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of an exploration.
 *
 * @param walks the number of walks in which something was sent
 * @param met how much of the life of a job was met
 * @param coverage how often each kind of step met a job in each state, by its word; an empty word for no job
 * @param calls all calls, those of cutting down failing walks too
 * @param ended the reason why no further walk could be played; empty where a limit was reached
 * @param leftovers the jobs that could not be cancelled, as sentences
 */
public record Exploration(
        int walks,
        int calls,
        int seed,
        RunCoverage met,
        Map<String, Map<String, Integer>> coverage,
        List<Failure> failures,
        Optional<End> ended,
        List<String> leftovers) {

    /**
     * The end of an exploration before a limit was reached.
     *
     * @param reason a sentence
     * @param targetGone true if the target stopped to answer; else no further job could be had, or the run was interrupted
     */
    public record End(String reason, boolean targetGone) {}

    public Exploration {
        failures = List.copyOf(failures);
        leftovers = List.copyOf(leftovers);
    }

    /** True if a job was met. Without one, that no rule was broken says nothing about the target. */
    public boolean metJob() {
        return coverage.keySet().stream().anyMatch(state -> !state.isEmpty());
    }

    /** True if a job was met and the target answered until the end. Else, that no rule was broken says little about it. */
    public boolean complete() {
        return metJob() && ended.filter(End::targetGone).isEmpty();
    }

    /** The number of failures in words. */
    public String verdict() {
        return switch (failures.size()) {
            case 0 -> metJob() ? "no rule was broken" : "nothing was judged, as there was no job";
            case 1 -> "1 failure";
            default -> failures.size() + " different failures";
        };
    }
}
