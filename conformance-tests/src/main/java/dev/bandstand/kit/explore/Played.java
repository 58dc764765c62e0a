package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import java.util.List;

/** A walk that was played, with all that it broke. */
record Played(Play play, List<Finding> findings) {

    Played {
        findings = List.copyOf(findings);
    }

    boolean breaks(String rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }
}
