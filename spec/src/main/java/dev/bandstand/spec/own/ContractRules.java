package dev.bandstand.spec.own;

import dev.bandstand.spec.Document;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.derived.DerivedRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All rules of a contract that is a folder: those that follow from its model, and those of its folder {@code rules}.
 *
 * @param catalogue the rules, without those whose places are taken
 * @param own the rules of the folder
 * @param replaced the derived rules whose places are taken, with the ids of those that take them
 */
public record ContractRules(RuleCatalogue catalogue, List<OwnRule> own, Map<String, String> replaced) {

    public ContractRules {
        own = List.copyOf(own);
        replaced = Map.copyOf(replaced);
    }

    /**
     * Reads them.
     *
     * @throws ContractError when something is wrong in a rule file; the message tells each fault with its file and line
     */
    public static ContractRules of(Contract contract) {
        RuleCatalogue derived = DerivedRules.of(contract);
        OwnRules own =
                OwnRules.of(contract, derived.rules().stream().map(Rule::id).toList());
        Map<String, String> replaced = own.replaced();
        List<Rule> rules = Stream.concat(
                        derived.rules().stream().filter(rule -> !replaced.containsKey(rule.id())),
                        own.catalogued().stream().map(rule -> settled(rule, derived, replaced)))
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        List<Document> documents = Stream.concat(derived.documents().stream(), own.documents().stream())
                .toList();
        return new ContractRules(
                new RuleCatalogue(
                        derived.contract(),
                        derived.title(),
                        derived.version(),
                        derived.profiles(),
                        documents,
                        derived.contested(),
                        rules),
                own.rules(),
                replaced);
    }

    /** The id under which a derived rule is judged. */
    public String idOf(String derived) {
        return replaced.getOrDefault(derived, derived);
    }

    /** A rule that takes the place of a derived one is of its profile and kind and speaks of its operations. */
    private static Rule settled(Rule rule, RuleCatalogue derived, Map<String, String> replaced) {
        return derived.rules().stream()
                .filter(each -> rule.id().equals(replaced.get(each.id())))
                .findFirst()
                .map(rule::inPlaceOf)
                .orElse(rule);
    }
}
