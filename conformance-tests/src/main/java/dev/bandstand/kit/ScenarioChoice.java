package dev.bandstand.kit;

import dev.bandstand.kit.run.Features;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.steps.Tags;
import dev.bandstand.kit.verdict.Claims;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scenarios that a run plays.
 *
 * @param claims the profiles asked for, before anything was seen
 * @param rules the ids, or beginnings of ids, of the rules asked for; none for all
 */
record ScenarioChoice(RuleCatalogue catalogue, Claims claims, List<String> rules) {

    /**
     * The scenarios of the rules asked for. Where those rules only watch what others do, the scenarios of the rules in the
     * same area, such as TAM-POLL, or else of the same profiles, or else all.
     */
    Suite suite(Features features, boolean shuffled, long seed, int threads) {
        Predicate<Rule> selected = new RuleSelection(catalogue).of(rules);
        List<Rule> wanted = catalogue.rules().stream().filter(selected).toList();
        Set<String> areas = wanted.stream().map(ScenarioChoice::area).collect(Collectors.toSet());
        Set<String> profiles = wanted.stream().map(Rule::profile).collect(Collectors.toSet());
        return Stream.<Predicate<Rule>>of(
                        selected, rule -> areas.contains(area(rule)), rule -> profiles.contains(rule.profile()))
                .map(played -> Suite.of(features, tags -> plays(tags, played), shuffled, seed, threads))
                .filter(suite -> rules.isEmpty() || !suite.entries().isEmpty())
                .findFirst()
                .orElseGet(() -> Suite.of(features, tags -> plays(tags, rule -> true), shuffled, seed, threads));
    }

    private static String area(Rule rule) {
        return rule.id().substring(0, rule.id().lastIndexOf('-'));
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
