package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The different failures that a run has found. */
final class KnownFailures {

    /** The number of times that a better walk is looked for in place of one that did not break its rule each time. */
    private static final int MOST_TRIES = 2;

    private final List<Failure> failures = new ArrayList<>();
    private final Map<String, Integer> tries = new HashMap<>();

    /** A rule that a walk broke and no known failure explains; one that counts before one that warns. */
    Optional<Finding> fresh(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> failures.stream().noneMatch(known -> known.explains(finding, findings)))
                .min(Comparator.comparing(finding -> !finding.scored()));
    }

    /**
     * A rule that another walk broke before, but not each time that it was played, so that this walk is worth a try; each rule
     * is tried a few times at most.
     */
    Optional<Finding> worthATry(List<Finding> findings) {
        Optional<Finding> again = findings.stream()
                .filter(finding ->
                        failures.stream().anyMatch(known -> known.lead().equals(finding.rule()) && !known.reproduced()))
                .filter(finding -> tries.getOrDefault(finding.rule(), 0) < MOST_TRIES)
                .findFirst();
        again.ifPresent(finding -> tries.merge(finding.rule(), 1, Integer::sum));
        return again;
    }

    /** Has a failure take the place of the one with the same rule, if it was reproduced. */
    void replace(Failure better) {
        if (better.reproduced()) {
            failures.replaceAll(known -> known.lead().equals(better.lead()) ? better.without(failures) : known);
        }
    }

    /** Adds a failure, without what other failures tell. */
    void add(Failure failure) {
        failures.add(failure.without(failures));
    }

    /** True if a walk has all steps of a known failure, so that what it broke may be another sign of the same cause. */
    boolean leadTo(Walk walk) {
        return failures.stream().anyMatch(known -> walk.contains(known.walk()));
    }

    int size() {
        return failures.size();
    }

    List<Failure> all() {
        return List.copyOf(failures);
    }
}
