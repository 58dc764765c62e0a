package dev.bandstand.kit.explore;

import dev.bandstand.kit.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * A walk that breaks rules, cut down.
 *
 * @param findings the broken rules with what was expected and seen, the rule that led to the walk first
 * @param example the walk as an example for a feature file; empty when it cannot be told as one
 * @param trace what was sent and received when the walk was played last
 * @param calls how many calls had been made before the first failing walk ended
 * @param failed how many of {@code played} plays of the walk broke the rule
 * @param hindrance the reason why it was not played again, or not cut down further, as a clause; empty where nothing was in
 *     the way
 */
public record Failure(
        Walk walk,
        List<Finding> findings,
        List<String> example,
        Trace trace,
        int calls,
        int failed,
        int played,
        Optional<String> hindrance) {

    public Failure {
        findings = List.copyOf(findings);
        example = List.copyOf(example);
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

    /** The rule that led to the walk. */
    String lead() {
        return findings.getFirst().rule();
    }

    /**
     * True if a finding of another walk is likely of the same cause: it is of the same rule, or of one that this walk broke as
     * well, in a walk that breaks the rule of this one too.
     *
     * @param all everything that the other walk broke
     */
    boolean explains(Finding finding, List<Finding> all) {
        return finding.rule().equals(lead())
                || (findings.stream().anyMatch(known -> known.rule().equals(finding.rule()))
                        && all.stream().anyMatch(other -> other.rule().equals(lead())));
    }

    /** The same without findings of rules that led to other walks: those are told there. */
    Failure without(List<Failure> others) {
        return new Failure(
                walk,
                findings.stream()
                        .filter(finding -> finding.rule().equals(lead())
                                || others.stream()
                                        .noneMatch(other -> other.lead().equals(finding.rule())))
                        .toList(),
                example,
                trace,
                calls,
                failed,
                played,
                hindrance);
    }

    /** True if the walk was played again and broke the rule each time. */
    boolean reproduced() {
        return played > 1 && steady();
    }

    /** True if the walk broke the rule each time. */
    public boolean steady() {
        return failed == played;
    }
}
