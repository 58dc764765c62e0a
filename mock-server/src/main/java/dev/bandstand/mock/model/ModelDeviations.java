package dev.bandstand.mock.model;

import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.DerivedRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The deviations of a contract that is a folder: each breaks one derived rule. */
public final class ModelDeviations {

    private final ContractFacts facts;
    private final Set<String> rules;
    private final Map<String, ModelDeviation> all = new LinkedHashMap<>();

    private ModelDeviations(Contract contract) {
        this.facts = new ContractFacts(contract);
        this.rules = DerivedRules.of(contract).rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** The deviations of a contract, as users know them. */
    public static List<Deviation> of(Contract contract) {
        return derived(contract).values().stream()
                .map(ModelDeviation::deviation)
                .toList();
    }

    /** The deviations of a contract, by their ids. */
    static Map<String, ModelDeviation> derived(Contract contract) {
        ModelDeviations made = new ModelDeviations(contract);
        TableDeviations.add(made);
        LifeDeviations.add(made);
        AnswerDeviations.add(made);
        CallerDeviations.add(made);
        ModelListDeviations.add(made);
        return made.all;
    }

    ContractFacts facts() {
        return facts;
    }

    /**
     * Adds one, if the contract has the rule that it breaks.
     *
     * @param name its id after that of the contract
     * @param title a sentence without its full stop that says what the mock does wrong
     */
    void add(String name, String rule, String title, UnaryOperator<Behaviour> change) {
        if (rules.contains(rule)) {
            String id = facts.contract().name() + "." + name;
            all.putIfAbsent(id, new ModelDeviation(new Deviation(id, rule, title), change));
        }
    }

    /** The behaviour of a contract with some of its deviations on. */
    static Behaviour applied(Contract contract, List<String> on) {
        Map<String, ModelDeviation> known = derived(contract);
        Behaviour behaviour = Behaviour.of(contract);
        for (String id : new ArrayList<>(on)) {
            if (known.containsKey(id)) {
                behaviour = known.get(id).change().apply(behaviour);
            }
        }
        return behaviour;
    }
}
