package dev.bandstand.kit.oracle;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.CheckTable;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.oracle.common.CommonChecks;
import dev.bandstand.kit.oracle.nemo.NemoChecks;
import dev.bandstand.kit.oracle.race.Races;
import dev.bandstand.kit.oracle.tam.TamChecks;
import dev.bandstand.kit.oracle.trace.TraceParser;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entry point to all oracles. */
public final class Oracles {

    private static final CheckTable CHECKS =
            CommonChecks.table().with(TamChecks.table()).with(NemoChecks.table());

    private Oracles() {}

    /**
     * The oracles of a contract that ships with checks of its own. They remember what they have read, so that a growing
     * trace is not read anew; keep them for one run.
     *
     * @throws IllegalArgumentException when a rule names a check that is not there, or gives it wrong parameters
     */
    public static List<Oracle> of(RuleCatalogue catalogue, ContractCheck check) {
        Dialect dialect = dialect(catalogue);
        return reading(dialect, check, checks(catalogue, dialect, check));
    }

    /** The same for random walks, with the search for an order of overlapping calls, which is no rule. */
    public static List<Oracle> ofWalks(RuleCatalogue catalogue, ContractCheck check) {
        Dialect dialect = dialect(catalogue);
        List<Check> checks = new ArrayList<>(checks(catalogue, dialect, check));
        checks.add(Races.of(dialect));
        return reading(dialect, check, checks);
    }

    /** The names of all checks that a rule can name. */
    static Set<String> names() {
        return CHECKS.names();
    }

    private static Dialect dialect(RuleCatalogue catalogue) {
        return Dialect.of(Contract.shipped(catalogue.contract()));
    }

    private static List<Oracle> reading(Dialect dialect, ContractCheck check, List<Check> checks) {
        TraceParser reader = new TraceParser(dialect, check);
        return checks.stream().<Oracle>map(each -> new Reading(each, reader)).toList();
    }

    private static List<Check> checks(RuleCatalogue catalogue, Dialect dialect, ContractCheck check) {
        return catalogue
                .active()
                .flatMap(rule -> rule.judgedBy().stream()
                        .map(named -> Map.entry(
                                CHECKS.position(named.name()), CHECKS.of(rule.id(), named, dialect, check.document()))))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private record Reading(Check check, TraceParser reader) implements Oracle {

        @Override
        public List<String> rules() {
            return check.rules();
        }

        @Override
        public List<Judgement> judge(Trace trace) {
            Findings findings = new Findings();
            check.judge(reader.read(trace), findings);
            return findings.judgements();
        }
    }
}
