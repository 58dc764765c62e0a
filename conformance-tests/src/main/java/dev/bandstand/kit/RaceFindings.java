package dev.bandstand.kit;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.oracle.race.Races;
import dev.bandstand.kit.oracle.trace.TraceParser;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * Searches walks with overlapping calls for an order that explains them. No rule of a contract asks for one, so that what is
 * found warns.
 */
final class RaceFindings {

    /** Stands for a rule in stories and file names. */
    static final String NAME = "RACE";

    private final Optional<Dialect> dialect;
    private final JudgedContract contract;

    /** @param contract is searched only where it ships with the kit, which knows where its commands may take a job */
    RaceFindings(JudgedContract contract) {
        this.contract = contract;
        this.dialect = contract.features().isMade() ? Optional.empty() : Optional.of(Dialect.of(contract.name()));
    }

    Optional<Finding> of(Trace trace) {
        return dialect.filter(known -> overlap(trace.exchanges().toList()))
                .flatMap(known -> new Races(known)
                        .of(new TraceParser(known, contract.check().get()).read(trace)).stream()
                                .map(race -> new Finding(NAME, race.message(), false, ""))
                                .findFirst());
    }

    private static boolean overlap(List<Exchange> exchanges) {
        for (int at = 1; at < exchanges.size(); at++) {
            if (exchanges.get(at - 1).overlaps(exchanges.get(at))) {
                return true;
            }
        }
        return false;
    }
}
