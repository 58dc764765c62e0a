package dev.bandstand.kit.derived;

import dev.bandstand.kit.run.Features.Scenario;
import dev.bandstand.kit.run.Features.Text;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.own.ContractRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The features in the folder {@code features} of a contract. */
record OwnFeatures(List<Text> texts, Set<String> rules) {

    private static final String FOLDER = "features";
    private static final String ENDING = ".feature";
    private static final Pattern STATE = Pattern.compile("(?:a job that is|has left the state) (\\S+)$");
    private static final Pattern OPERATION = Pattern.compile("(?:Alice sends|calls|walks over) (\\S+)");

    OwnFeatures {
        texts = List.copyOf(texts);
        rules = Set.copyOf(rules);
    }

    /**
     * Reads them.
     *
     * @throws ContractError when one is no Gherkin, or names a rule, a state or an operation that the contract does not have
     */
    static OwnFeatures of(Contract contract, ContractRules known) {
        ContractSource source = contract.source();
        List<Text> texts = new ArrayList<>();
        Set<String> rules = new LinkedHashSet<>();
        List<String> faults = new ArrayList<>();
        for (String file : source.list(FOLDER)) {
            if (file.endsWith(ENDING)) {
                String label = source.label(FOLDER + "/" + file);
                Text text = new Text(file, source.text(FOLDER + "/" + file).orElse(""));
                texts.add(text);
                List<Scenario> scenarios = scenarios(label, text);
                if (scenarios.isEmpty()) {
                    faults.add(label + " has no scenario; check the words Feature, Scenario and Examples.");
                }
                for (Scenario scenario : scenarios) {
                    List<String> tagged = scenario.tags().rules();
                    Stream.concat(faults(scenario, tagged, known).stream(), unknownNames(scenario, contract))
                            .forEach(reason -> faults.add("%s, line %s: %s".formatted(label, scenario.line(), reason)));
                    rules.addAll(tagged);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new ContractError(String.join("\n", faults));
        }
        return new OwnFeatures(texts, rules);
    }

    private static List<Scenario> scenarios(String label, Text text) {
        try {
            return text.scenarios();
        } catch (IllegalArgumentException broken) {
            throw new ContractError("%s is no Gherkin: %s".formatted(label, broken.getMessage()));
        }
    }

    private static Stream<String> unknownNames(Scenario scenario, Contract contract) {
        List<String> operations =
                contract.openApi().all().stream().map(Operation::id).toList();
        return scenario.steps().stream()
                .flatMap(step -> Stream.concat(
                        unknown(STATE, step, "state", contract.job().states().keySet()),
                        unknown(OPERATION, step, "operation", operations)));
    }

    private static Stream<String> unknown(Pattern place, String step, String what, Collection<String> known) {
        Matcher named = place.matcher(step);
        return named.find() && !known.contains(named.group(1))
                ? Stream.of(Nearest.sentence(
                        "the step \"%s\" names no %s of the contract".formatted(step, what), named.group(1), known))
                : Stream.empty();
    }

    private static List<String> faults(Scenario scenario, List<String> tagged, ContractRules known) {
        if (tagged.isEmpty()) {
            return List.of(
                    "the scenario \"%s\" names no rule; tag it with the id of the rule that it puts to the test, such as @RND-DONE-001."
                            .formatted(scenario.name()));
        }
        return tagged.stream()
                .filter(id -> known.catalogue().rule(id).isEmpty())
                .map(id -> known.replaced().containsKey(id)
                        ? "%s takes the place of the rule %s; tag the scenario with it.".formatted(known.idOf(id), id)
                        : "there is no rule %s.".formatted(id))
                .toList();
    }
}
