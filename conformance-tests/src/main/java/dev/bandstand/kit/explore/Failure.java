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

    /** A broken rule. */
    public record Finding(String rule, String message) {}

    /** True if the walk broke the rule each time. */
    public boolean steady() {
        return failed == played;
    }
}
