package dev.bandstand.kit;

import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.steps.Tags;
import dev.bandstand.kit.verdict.Claims;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which scenarios a run plays.
 *
 * @param claims the profiles asked for, before anything was seen
 * @param rules the ids, or beginnings of ids, of the rules asked for; none for all
 */
record ScenarioChoice(RuleCatalogue catalogue, Claims claims, List<String> rules) {

    /** The scenarios of the rules asked for; all of them where those rules only watch what others do. */
    Suite suite(String contract, boolean shuffled, long seed, int threads) {
        Predicate<Rule> selected = new RuleSelection(catalogue).of(rules);
        Suite own = Suite.of(contract, tags -> plays(tags, selected), shuffled, seed, threads);
        return rules.isEmpty() || !own.entries().isEmpty()
                ? own
                : Suite.of(contract, tags -> plays(tags, rule -> true), shuffled, seed, threads);
    }

    /** True if a scenario puts a claimed rule to the test that is wanted. */
    private boolean plays(Tags tags, Predicate<Rule> wanted) {
        return tags.needs().stream().allMatch(claims::contains)
                && tags.rules().stream()
                        .flatMap(id -> catalogue.rule(id).stream())
                        .anyMatch(rule -> wanted.test(rule) && claimed(rule));
    }

    private boolean claimed(Rule rule) {
        return claims.contains(rule.profile()) && rule.requires().stream().allMatch(claims::contains);
    }
}
