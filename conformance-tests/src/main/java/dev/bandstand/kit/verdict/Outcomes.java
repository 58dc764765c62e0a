package dev.bandstand.kit.verdict;

import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Merges what oracles found in the whole trace and how the scenarios went into one outcome for each rule. */
public final class Outcomes {

    private final RuleCatalogue catalogue;
    private final Claims claims;
    private final Predicate<Rule> selected;

    /**
     * @param claims as they stand after the run
     * @param selected the rules that the run was about
     */
    public Outcomes(RuleCatalogue catalogue, Claims claims, Predicate<Rule> selected) {
        this.catalogue = catalogue;
        this.claims = claims;
        this.selected = selected;
    }

    /** The outcome of each active rule that the run was about, sorted by id. */
    public Map<Rule, Outcome> of(Trace trace, OracleSet.Judged judged, List<ScenarioResult> scenarios) {
        Set<String> missing = ProfileDiscovery.missing(trace);
        Map<Rule, Outcome> outcomes = new LinkedHashMap<>();
        catalogue
                .active()
                .filter(selected)
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> {
                    List<ScenarioResult> its = scenarios.stream()
                            .filter(scenario -> scenario.rules().contains(rule.id()))
                            .toList();
                    outcomes.put(rule, weighed(rule, outcome(rule, judged, its, missing)));
                });
        return outcomes;
    }

    /** A rule that does not count never fails: it warns. */
    private static Outcome weighed(Rule rule, Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && !rule.scored() ? new Outcome.Warned(failed) : outcome;
    }

    private Outcome outcome(Rule rule, OracleSet.Judged judged, List<ScenarioResult> scenarios, Set<String> missing) {
        if (rule.untested() != null) {
            return new Outcome.NotApplicable("Nothing judges it: " + rule.untested());
        }
        if (!claims.contains(rule.profile())) {
            return new Outcome.NotApplicable("The profile %s is not claimed.".formatted(rule.profile()));
        }
        Optional<String> lacking = rule.requires().stream()
                .filter(profile -> !claims.contains(profile))
                .findFirst();
        if (lacking.isPresent()) {
            return new Outcome.NotApplicable("It needs the profile %s, which is not claimed.".formatted(lacking.get()));
        }
        Outcome merged = merged(rule, judged, scenarios);
        return absent(rule, missing)
                .filter(operation -> !(merged instanceof Outcome.Passed))
                .<Outcome>map(operation -> new Outcome.NotTestable(
                        "The target does not have %s. The profile is claimed by default only; name it with --claim %s to have this count as a failure."
                                .formatted(operation, rule.profile())))
                .orElse(merged);
    }

    private Optional<String> absent(Rule rule, Set<String> missing) {
        return claims.declares(rule.profile()) || rule.profile().equals("core")
                ? Optional.empty()
                : rule.operations().stream().filter(missing::contains).findFirst();
    }

    private static Outcome merged(Rule rule, OracleSet.Judged judged, List<ScenarioResult> scenarios) {
        List<Judgement> judgements = judged.of(rule.id());
        List<Judgement.Broken> broken = judgements.stream()
                .filter(Judgement.Broken.class::isInstance)
                .map(Judgement.Broken.class::cast)
                .toList();
        if (!broken.isEmpty()) {
            return new Outcome.Failed(judgements.size(), broken);
        }
        return fault(rule, judged, scenarios)
                .<Outcome>map(Outcome.KitError::new)
                .or(() -> avoided(rule, judgements).map(Outcome.NotApplicable::new))
                .or(() -> missing(rule, scenarios).map(Outcome.NotTestable::new))
                .orElseGet(() -> judgements.isEmpty() ? unjudged(scenarios) : new Outcome.Passed(judgements.size()));
    }

    private static Optional<String> avoided(Rule rule, List<Judgement> judgements) {
        return judgements.isEmpty() ? Optional.ofNullable(rule.avoidable()) : Optional.empty();
    }

    /** The reason why the situation of a rule did not come about; one that a correct server may avoid can do without. */
    private static Optional<String> missing(Rule rule, List<ScenarioResult> scenarios) {
        return rule.avoidable() == null
                ? first(scenarios, Ending.Missing.class, Ending.Missing::reason)
                : Optional.empty();
    }

    private static Optional<String> fault(Rule rule, OracleSet.Judged judged, List<ScenarioResult> scenarios) {
        return Optional.ofNullable(judged.faults().get(rule.id()))
                .or(() -> first(scenarios, Ending.Fault.class, Ending.Fault::message));
    }

    private static Outcome unjudged(List<ScenarioResult> scenarios) {
        return first(scenarios, Ending.Excluded.class, Ending.Excluded::choice)
                .<Outcome>map(Outcome.NotApplicable::new)
                .orElseGet(() -> new Outcome.NotTestable("Nothing that was sent or seen put it to the test."));
    }

    private static <E extends Ending> Optional<String> first(
            List<ScenarioResult> scenarios, Class<E> kind, Function<E, String> text) {
        return scenarios.stream()
                .map(ScenarioResult::ending)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(text)
                .findFirst();
    }

    /** The outcomes that count. */
    public static Stream<Map.Entry<Rule, Outcome>> scored(Map<Rule, Outcome> outcomes) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().scored())
                .filter(entry -> !(entry.getValue() instanceof Outcome.NotApplicable));
    }
}
