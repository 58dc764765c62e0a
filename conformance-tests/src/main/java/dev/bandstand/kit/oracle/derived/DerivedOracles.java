package dev.bandstand.kit.oracle.derived;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.Oracle;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.oracle.race.Races;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.own.ContractRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The oracles of a contract that is a folder. */
public final class DerivedOracles {

    /** The driver follows a list so far. */
    public static final int MOST_PAGES = ListChecks.MOST_PAGES;

    private DerivedOracles() {}

    /** The oracles of a contract. They remember what they have read; keep them for one run. */
    public static List<Oracle> of(ContractFacts facts, ContractRules rules, ContractCheck schemas) {
        return of(facts, rules, schemas, ids(rules));
    }

    /** The same for random walks, with the search for an order of overlapping calls, which is no rule. */
    public static List<Oracle> ofWalks(ContractFacts facts, ContractRules rules, ContractCheck schemas) {
        Set<String> known = ids(rules);
        known.add(Races.RULE);
        return of(facts, rules, schemas, known);
    }

    private static Set<String> ids(ContractRules rules) {
        return rules.catalogue().rules().stream().map(Rule::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Oracle> of(ContractFacts facts, ContractRules rules, ContractCheck schemas, Set<String> known) {
        ModelRun.Reader reader = new ModelRun.Reader(facts);
        return Stream.of(
                        new MessageChecks(facts, schemas).all(),
                        new SubmitChecks(facts).all(),
                        new LifeChecks(facts).all(),
                        new CommandChecks(facts).all(),
                        List.of(OrderCheck.of(facts), CreationTime.of(facts)),
                        ListChecks.all(facts),
                        new OwnChecks(facts).of(rules.own()))
                .flatMap(List::stream)
                .<Oracle>map(check -> new Reading(check, rules, known, reader))
                .toList();
    }

    /** The detail of the mark of a wait for a job to leave a state. */
    public static String leaving(String state) {
        return LifeChecks.leaving(state);
    }

    /** The detail of the mark of a wait for a job to go on after a command that was accepted in a state. */
    public static String goingOn(String column, String state) {
        return LifeChecks.goingOn(column, state);
    }

    private record Reading(DerivedCheck check, ContractRules contract, Set<String> known, ModelRun.Reader reader)
            implements Oracle {

        @Override
        public List<String> rules() {
            return check.rules().stream()
                    .map(contract::idOf)
                    .filter(known::contains)
                    .toList();
        }

        @Override
        public List<Judgement> judge(Trace trace) {
            JudgedSituations found = new JudgedSituations(contract, known);
            check.judge().accept(reader.read(trace), found);
            return found.judgements();
        }
    }
}
