package dev.bandstand.kit.selftest;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.Oracle;
import dev.bandstand.kit.oracle.Oracles;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.spec.RuleCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The oracles of a contract by their positions, and what is still noticed when one of them is turned off. */
record Ablation(RuleCatalogue catalogue, ContractCheck check) {

    static Ablation of(String contract) {
        return new Ablation(RuleCatalogue.of(contract), ContractCheck.of(contract));
    }

    /** The rules that the oracle of each position judges. */
    List<List<String>> rules() {
        return Oracles.of(catalogue, check).stream().map(Oracle::rules).toList();
    }

    /** The positions of the oracles any of which, turned off, would have left a broken rule unnoticed. */
    Set<Integer> essential(String rule, Trace trace) {
        List<Oracle> all = Oracles.of(catalogue, check);
        return IntStream.range(0, all.size())
                .filter(position -> all.get(position).rules().contains(rule))
                .filter(position -> !noticed(without(all, position), rule, trace))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean noticed(List<Oracle> oracles, String rule, Trace trace) {
        return new OracleSet(oracles)
                .judge(trace, List.of(rule)).of(rule).stream().anyMatch(Judgement.Broken.class::isInstance);
    }

    private static List<Oracle> without(List<Oracle> all, int position) {
        List<Oracle> rest = new ArrayList<>(all);
        rest.remove(position);
        return rest;
    }
}
