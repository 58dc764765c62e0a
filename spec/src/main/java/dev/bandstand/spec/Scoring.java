package dev.bandstand.spec;

import java.util.Optional;

/** What may count for a verdict: only what the sources support, or what a standard says word for word. */
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
        if (rule.basis() == Rule.Basis.CONVENTION && !citesStandard(rule)) {
            return Optional.of(
                    "%s rests on convention and cites no standard, so it cannot be scored.".formatted(rule.id()));
        }
        return Optional.empty();
    }

    private static boolean citesStandard(Rule rule) {
        return rule.sources().stream().anyMatch(source -> source.document().startsWith("rfc"));
    }
}
