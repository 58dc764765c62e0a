package dev.bandstand.spec;

import java.util.Optional;

/**
 * Decides which rules count for a verdict: a MUST that the sources support, or that a standard says word for word. A SHOULD warns; it
 * counts in a strict run only.
 */
final class Scoring {

    private Scoring() {}

    /** A sentence when the rule is scored although it must not be. */
    static Optional<String> fault(Rule rule) {
        if (rule.status() == Rule.Status.CONTESTED && rule.contested() == null) {
            return Optional.of("%s is contested, but does not say which point.".formatted(rule.id()));
        }
        if (!rule.scored()) {
            return Optional.empty();
        }
        if (rule.status() == Rule.Status.CONTESTED) {
            return Optional.of("%s is contested and therefore cannot be scored.".formatted(rule.id()));
        }
        if (rule.level() != Rule.Level.MUST) {
            return Optional.of(
                    "%s is a %s, which only warns, so it cannot be scored.".formatted(rule.id(), rule.level()));
        }
        if (rule.basis() == Rule.Basis.OBSERVED) {
            return Optional.of(
                    "%s was observed at one implementation only, so it cannot be scored.".formatted(rule.id()));
        }
        if (rule.basis() == Rule.Basis.CONVENTION && !citesStandard(rule)) {
            return Optional.of(
                    "%s rests on convention and cites no standard, so it cannot be scored.".formatted(rule.id()));
        }
        return Optional.empty();
    }

    /** Returns true if a broken rule fails a strict run although it only warns in others: a supported SHOULD of a real profile. */
    static boolean countsWhenStrict(Rule rule) {
        return rule.level() == Rule.Level.SHOULD
                && rule.status() == Rule.Status.ACTIVE
                && rule.basis() != Rule.Basis.OBSERVED
                && !rule.profile().equals("advisory");
    }

    private static boolean citesStandard(Rule rule) {
        return rule.sources().stream().anyMatch(source -> source.document().startsWith("rfc"));
    }
}
