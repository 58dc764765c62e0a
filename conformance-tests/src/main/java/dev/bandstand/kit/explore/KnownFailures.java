package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The different failures that a run has found. */
final class KnownFailures {

    private final List<Failure> failures = new ArrayList<>();

    /** A rule that a walk broke and no known failure explains; one that counts before one that warns. */
    Optional<Finding> fresh(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> failures.stream().noneMatch(known -> known.explains(finding, findings)))
                .min(Comparator.comparing(finding -> !finding.scored()));
    }

    /** Adds a failure, without what other failures tell. */
    void add(Failure failure) {
        failures.add(failure.without(failures));
    }

    int size() {
        return failures.size();
    }

    List<Failure> all() {
        return List.copyOf(failures);
    }
}
