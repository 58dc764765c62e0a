package dev.bandstand.kit.verdict;

import dev.bandstand.spec.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The failures that are known and answered for. Each must still be there, be the same, and not have expired.
 *
 * @param text the file that they were read from, word for word; empty where there are none
 */
public record Waivers(List<Waiver> waivers, String text) {

    /** No waivers. */
    public static final Waivers NONE = new Waivers(List.of(), "");

    public Waivers {
        waivers = List.copyOf(waivers);
    }

    /**
     * Outcomes after waivers.
     *
     * @param faults what is wrong with the waivers themselves, as sentences
     */
    public record Applied(Map<Rule, Outcome> outcomes, List<String> faults) {}

    /** Applies the waivers as of a day. */
    public Applied applyTo(Map<Rule, Outcome> outcomes, LocalDate today) {
        Map<Rule, Outcome> after = new LinkedHashMap<>(outcomes);
        List<String> faults = new ArrayList<>();
        for (Waiver waiver : waivers) {
            Optional<Rule> rule = outcomes.keySet().stream()
                    .filter(candidate -> candidate.id().equals(waiver.rule()))
                    .findFirst();
            rule.ifPresent(concerned -> fault(waiver, outcomes.get(concerned), today)
                    .ifPresentOrElse(
                            faults::add, () -> after.computeIfPresent(concerned, (r, o) -> waived(waiver, o))));
        }
        return new Applied(after, faults);
    }

    private static Outcome waived(Waiver waiver, Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? new Outcome.Waived(failed, waiver.reason()) : outcome;
    }

    private static Optional<String> fault(Waiver waiver, Outcome outcome, LocalDate today) {
        if (outcome instanceof Outcome.Passed) {
            return Optional.of("The waiver of %s is stale: the rule passes. Remove it.".formatted(waiver.rule()));
        }
        if (!(outcome instanceof Outcome.Failed failed)) {
            return Optional.empty();
        }
        if (today.isAfter(waiver.expires())) {
            return Optional.of("The waiver of %s expired on %s; its owner is %s."
                    .formatted(waiver.rule(), waiver.expires(), waiver.owner()));
        }
        return failed.findings().stream()
                .filter(finding -> !finding.message().contains(waiver.finding()))
                .findFirst()
                .map(other ->
                        "The waiver of %s does not cover this finding: %s".formatted(waiver.rule(), other.message()));
    }
}
