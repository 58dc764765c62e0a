package dev.bandstand.kit.explore;

import dev.bandstand.kit.trace.Trace;
import java.util.List;

/**
 * A walk that breaks rules, cut down.
 *
 * @param findings the broken rules with what was expected and seen, the rule that led to the walk first
 * @param trace what was sent and received when the walk was played last
 * @param calls how many calls had been made before the first failing walk ended
 * @param failed how many of {@code played} plays of the walk broke the rule
 */
public record Failure(Walk walk, List<Finding> findings, Trace trace, int calls, int failed, int played) {

    public Failure {
        findings = List.copyOf(findings);
    }

    /**
     * A broken rule.
     *
     * @param scored false for a rule that only warns
     * @param expect the phrase that a scenario expects of the rule
     */
    public record Finding(String rule, String message, boolean scored, String expect) {}

    /** True if a rule is broken that counts; otherwise all that was found are warnings. */
    public boolean scored() {
        return findings.stream().anyMatch(Finding::scored);
    }

    /** True if the walk broke the rule each time. */
    public boolean steady() {
        return failed == played;
    }
}
