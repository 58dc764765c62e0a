package dev.bandstand.kit.verdict;

import dev.bandstand.kit.oracle.Oracle;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The oracles that sit in judgement together. An oracle that fails itself is no finding against the target. */
public final class OracleSet {

    private final List<Oracle> oracles;

    public OracleSet(List<Oracle> oracles) {
        this.oracles = List.copyOf(oracles);
    }

    /**
     * The judgements of the oracles on a trace.
     *
     * @param faults for each rule that could not be judged because an oracle failed: how it failed
     */
    public record Judged(List<Judgement> judgements, SortedMap<String, String> faults) {

        public Judged {
            judgements = List.copyOf(judgements);
        }

        /** Returns the judgements of one rule. */
        public List<Judgement> of(String rule) {
            return judgements.stream()
                    .filter(judgement -> judgement.rule().equals(rule))
                    .toList();
        }
    }

    /** Judges a whole trace. */
    public Judged judge(Trace trace) {
        return judge(oracles, trace);
    }

    /** Judges only some rules. */
    public Judged judge(Trace trace, Collection<String> rules) {
        List<Oracle> concerned = oracles.stream()
                .filter(oracle -> oracle.rules().stream().anyMatch(rules::contains))
                .toList();
        return judge(concerned, trace);
    }

    private static Judged judge(List<Oracle> oracles, Trace trace) {
        List<Judgement> judgements = new ArrayList<>();
        SortedMap<String, String> faults = new TreeMap<>();
        for (Oracle oracle : oracles) {
            try {
                judgements.addAll(oracle.judge(trace));
            } catch (RuntimeException e) {
                oracle.rules().forEach(rule -> faults.put(rule, fault(oracle, e)));
            }
        }
        return new Judged(judgements, faults);
    }

    private static String fault(Oracle oracle, RuntimeException e) {
        return "The oracle %s failed: %s".formatted(oracle.getClass().getSimpleName(), e);
    }
}
