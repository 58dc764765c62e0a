package dev.bandstand.mock.model;

import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.own.ContractRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The deviations of a contract that is a folder: those that follow from its model, and those of its {@code deviations.yaml}.
 * Each breaks one rule.
 */
public final class ModelDeviations {

    private final ContractFacts facts;
    private final ContractRules rules;
    private final Set<String> known;
    private final Map<String, ModelDeviation> all = new LinkedHashMap<>();

    private ModelDeviations(Contract contract, ContractRules rules) {
        this.facts = new ContractFacts(contract);
        this.rules = rules;
        this.known = rules.catalogue().rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /**
     * The deviations of a contract, as users know them.
     *
     * @throws ContractError when something is wrong in its rules or deviations; the message tells each fault with file and line
     */
    public static List<Deviation> of(Contract contract) {
        return all(contract).values().stream().map(ModelDeviation::deviation).toList();
    }

    /** The deviations of a contract, by their ids. */
    static Map<String, ModelDeviation> all(Contract contract) {
        ContractRules rules = ContractRules.of(contract);
        ModelDeviations made = new ModelDeviations(contract, rules);
        TableDeviations.add(made);
        LifeDeviations.add(made);
        AnswerDeviations.add(made);
        CallerDeviations.add(made);
        ModelListDeviations.add(made);
        OwnDeviations.add(made, contract, rules);
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
        String judged = rules.idOf(rule);
        if (known.contains(judged)) {
            String id = facts.contract().name() + "." + name;
            all.putIfAbsent(id, new ModelDeviation(new Deviation(id, judged, title), change));
        }
    }

    /** The behaviour of a contract with some of its deviations on. */
    static Behaviour applied(Contract contract, List<String> on) {
        Map<String, ModelDeviation> known = all(contract);
        Behaviour behaviour = Behaviour.of(contract);
        for (String id : new ArrayList<>(on)) {
            if (known.containsKey(id)) {
                behaviour = known.get(id).change().apply(behaviour);
            }
        }
        return behaviour;
    }
}
