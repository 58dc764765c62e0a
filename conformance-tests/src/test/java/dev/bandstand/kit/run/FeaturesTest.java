package dev.bandstand.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.steps.Tags;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
class FeaturesTest {

    private static final Pattern RULE = Pattern.compile("@([A-Z]+-\\S+) @(\\w+)\\s+Rule: (.+)");
    private static final Pattern THEN = Pattern.compile("(?m)^ *Then (.+)$");
    private static final Set<Rule.Kind> NEED_A_SITUATION = EnumSet.of(
            Rule.Kind.EXAMPLE, Rule.Kind.EVENTUALLY, Rule.Kind.RACE, Rule.Kind.RELATION, Rule.Kind.ALTERNATIVES);

    private final String contract;
    private final RuleCatalogue catalogue;
    private final List<Suite.Entry> scenarios;

    FeaturesTest(String contract) {
        this.contract = contract;
        this.catalogue = RuleCatalogue.of(contract);
        this.scenarios = Suite.of(contract, rules -> true, false, 0, 1).entries();
    }

    @Test
    void every_scenario_puts_exactly_one_active_rule_to_the_test() {
        assertThat(scenarios).allSatisfy(scenario -> {
            assertThat(scenario.rules()).hasSize(1);
            assertThat(catalogue.rule(scenario.rules().getFirst()))
                    .get()
                    .matches(rule -> rule.status() != Rule.Status.RETIRED);
        });
    }

    @Test
    void every_rule_that_needs_a_situation_has_a_scenario() {
        Set<String> played = scenarios.stream()
                .flatMap(scenario -> scenario.rules().stream())
                .collect(Collectors.toSet());

        assertThat(catalogue
                        .active()
                        .filter(rule -> rule.untested() == null && NEED_A_SITUATION.contains(rule.kind()))
                        .map(Rule::id))
                .isSubsetOf(played);
    }

    @Test
    void every_rule_is_worded_as_in_the_catalogue() throws IOException {
        for (Path feature : features()) {
            Matcher rules = RULE.matcher(Files.readString(feature));
            while (rules.find()) {
                Rule rule = catalogue.rule(rules.group(1)).orElseThrow();
                assertThat(rules.group(3)).as(rule.id()).isEqualTo(rule.statement());
                assertThat(rules.group(2))
                        .as(rule.id())
                        .isEqualToIgnoringCase(rule.level().name());
            }
        }
    }

    @Test
    void scenario_names_are_unique() {
        assertThat(scenarios).extracting(Suite.Entry::scenario).doesNotHaveDuplicates();
    }

    @Test
    void every_scenario_ends_with_what_its_rules_expect() throws IOException {
        assertThat(scenarios).allSatisfy(scenario -> {
            List<String> expected = scenario.rules().stream()
                    .map(id -> catalogue.rule(id).orElseThrow().expect())
                    .toList();
            assertThat(scenario.steps()).as(scenario.scenario()).endsWith(expected.toArray(String[]::new));
        });
        for (Path feature : features()) {
            assertThat(THEN.matcher(Files.readString(feature)).results().map(then -> then.group(1)))
                    .as(feature.toString())
                    .isSubsetOf(catalogue.rules().stream().map(Rule::expect).toList());
        }
    }

    @Test
    void there_are_no_tags_but_of_the_known_kinds() throws IOException {
        for (Path feature : features()) {
            assertThat(Pattern.compile("(?m)^\\s*(@.*)$")
                            .matcher(Files.readString(feature))
                            .results()
                            .flatMap(tags -> Stream.of(tags.group(1).split(" +", -1))))
                    .as(feature.toString())
                    .allMatch(tag -> tag.matches("@[A-Z]+-[A-Z]{4}-\\d{3}|@must|@should|@may|@needs:.+"));
        }
    }

    @Test
    void what_a_scenario_needs_is_a_profile() throws IOException {
        Set<String> profiles = catalogue.profiles().stream().map(Profile::name).collect(Collectors.toSet());
        for (Path feature : features()) {
            assertThat(Tags.of(Arrays.asList(Files.readString(feature).split("\\s+", -1)))
                            .needs())
                    .as(feature.toString())
                    .isSubsetOf(profiles);
        }
    }

    @Test
    void the_running_order_names_every_feature() throws IOException {
        assertThat(ScenarioOrder.features(contract))
                .containsExactlyInAnyOrderElementsOf(features().stream()
                        .map(file -> file.getFileName().toString().replace(".feature", ""))
                        .toList());
    }

    private List<Path> features() throws IOException {
        Path folder = Path.of("..", "features", "src", "main", "resources", "features", contract);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".feature")).toList();
        }
    }
}
