package dev.bandstand.kit.oracle;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.oracle.nemo.NemoOracles;
import dev.bandstand.kit.oracle.race.Races;
import dev.bandstand.kit.oracle.tam.TamOracles;
import dev.bandstand.kit.oracle.trace.TraceParser;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.contract.Contract;
import java.util.ArrayList;
import java.util.List;

/** The entry point to all oracles. */
public final class Oracles {

    private Oracles() {}

    /**
     * The oracles of a contract. They remember what they have read, so that a growing trace is not read anew; keep them
     * for one run.
     *
     * @throws IllegalArgumentException when there is no contract of that name
     */
    public static List<Oracle> of(String contract) {
        return of(contract, ContractCheck.of(contract));
    }

    /** The same over a contract check that was made before. */
    public static List<Oracle> of(String contract, ContractCheck check) {
        return reading(Dialect.of(Contract.shipped(contract)), check, ideas(contract, check));
    }

    /** The same for random walks, with the search for an order of overlapping calls, which is no rule. */
    public static List<Oracle> ofWalks(String contract, ContractCheck check) {
        Dialect dialect = Dialect.of(Contract.shipped(contract));
        List<Check> ideas = new ArrayList<>(ideas(contract, check));
        ideas.add(Races.of(dialect));
        return reading(dialect, check, ideas);
    }

    private static List<Oracle> reading(Dialect dialect, ContractCheck check, List<Check> ideas) {
        TraceParser reader = new TraceParser(dialect, check);
        return ideas.stream().<Oracle>map(idea -> new Reading(idea, reader)).toList();
    }

    private static List<Check> ideas(String contract, ContractCheck check) {
        return contract.equals("nemo-jobs")
                ? NemoOracles.ideas(check.operations())
                : TamOracles.ideas(check.operations());
    }

    private record Reading(Check idea, TraceParser reader) implements Oracle {

        @Override
        public List<String> rules() {
            return idea.rules();
        }

        @Override
        public List<Judgement> judge(Trace trace) {
            Findings findings = new Findings();
            idea.judge(reader.read(trace), findings);
            return findings.judgements();
        }
    }
}
