package dev.bandstand.kit.verdict;

import dev.bandstand.spec.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The word on a whole run.
 *
 * @param counts for each outcome by its word, how many scored rules had it; of {@code not-applicable} all rules
 * @param reasons why the verdict is not better, as sentences
 */
public record Verdict(Result result, Map<String, Long> counts, List<String> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The words there are, each with its exit code. */
    public enum Result {
        CONFORMANT("conformant", 0),
        CONFORMANT_WITH_WAIVERS("conformant with waivers", 0),
        NON_CONFORMANT("non-conformant", 1),
        INCOMPLETE("incomplete", 2),
        KIT_ERROR("kit error", 4);

        private final String word;
        private final int exit;

        Result(String word, int exit) {
            this.word = word;
            this.exit = exit;
        }

        /** As reports write it. */
        public String word() {
            return word;
        }

        /** The exit code of the process. */
        public int exit() {
            return exit;
        }
    }

    /**
     * The verdict on the outcomes of a run.
     *
     * @param outcomes after waivers were applied
     * @param claims as they stand after the run
     * @param waiverFaults what is wrong with the waivers
     * @param kitFaults what went wrong in the kit
     * @param silence why the target could not be judged at all, if so
     */
    public static Verdict on(
            Map<Rule, Outcome> outcomes,
            Claims claims,
            List<String> waiverFaults,
            List<String> kitFaults,
            Optional<String> silence) {
        Map<String, Long> counts = Outcomes.scored(outcomes)
                .collect(Collectors.groupingBy(entry -> entry.getValue().word(), TreeMap::new, Collectors.counting()));
        counts.put(
                "not-applicable",
                outcomes.values().stream()
                        .filter(Outcome.NotApplicable.class::isInstance)
                        .count());
        List<String> idle = silence.map(List::of).orElseGet(() -> idle(outcomes, claims));
        return new Verdict(
                result(counts, waiverFaults, kitFaults, idle), counts, reasons(waiverFaults, kitFaults, idle));
    }

    /** The number of rules with an outcome. */
    public long count(String outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** The number of rules that count. */
    public long scored() {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("not-applicable"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The number of rules that were judged. */
    public long executed() {
        return count("passed") + count("failed") + count("waived");
    }

    private static Result result(
            Map<String, Long> counts, List<String> waiverFaults, List<String> kitFaults, List<String> idle) {
        if (counts.containsKey("error") || !kitFaults.isEmpty()) {
            return Result.KIT_ERROR;
        }
        if (counts.containsKey("failed") || !waiverFaults.isEmpty()) {
            return Result.NON_CONFORMANT;
        }
        if (counts.containsKey("not-testable") || !idle.isEmpty()) {
            return Result.INCOMPLETE;
        }
        return counts.containsKey("waived") ? Result.CONFORMANT_WITH_WAIVERS : Result.CONFORMANT;
    }

    /** The claims of which nothing was judged: a run that measured nothing is never green. */
    private static List<String> idle(Map<Rule, Outcome> outcomes, Claims claims) {
        List<String> judged = Outcomes.scored(outcomes)
                .filter(entry -> !(entry.getValue() instanceof Outcome.NotTestable))
                .map(entry -> entry.getKey().profile())
                .toList();
        List<String> concerned = outcomes.keySet().stream()
                .filter(Rule::scored)
                .map(Rule::profile)
                .distinct()
                .toList();
        if (judged.isEmpty()) {
            return List.of("No scored rule was judged.");
        }
        return claims.all().stream()
                .filter(claim -> claim.source() == Claim.Source.DECLARED)
                .map(Claim::profile)
                .filter(profile -> concerned.contains(profile) && !judged.contains(profile))
                .filter(profile -> !profile.equals("advisory"))
                .map(profile -> "No scored rule of the claimed profile %s was judged%s."
                        .formatted(profile, lacking(profile, outcomes.keySet(), claims)))
                .toList();
    }

    /** The profiles that rules of a profile need and that were not claimed with it. */
    private static String lacking(String profile, Collection<Rule> rules, Claims claims) {
        String lacking = rules.stream()
                .filter(rule -> rule.profile().equals(profile))
                .flatMap(rule -> rule.requires().stream())
                .filter(needed -> !claims.contains(needed))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return lacking.isEmpty() ? "" : "; its rules need " + lacking + " to be claimed too";
    }

    private static List<String> reasons(List<String> waiverFaults, List<String> kitFaults, List<String> idle) {
        return Stream.of(kitFaults, waiverFaults, idle).flatMap(List::stream).toList();
    }
}
