package dev.bandstand.kit.verdict;

import dev.bandstand.kit.coverage.RunCoverage;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.util.List;
import java.util.Map;

/**
 * The facts after a run: its record, and what follows from it.
 *
 * @param waivers those that were applied
 * @param claims as they stand after the run
 * @param outcomes after waivers
 * @param coverage how much of the life of a job the run met
 */
public record RunFacts(
        RuleCatalogue catalogue,
        RunRecord record,
        Waivers waivers,
        Claims claims,
        Map<Rule, Outcome> outcomes,
        Verdict verdict,
        RunCoverage coverage) {

    /** The circumstances of the run. */
    public RunRecord.Circumstances circumstances() {
        return record.circumstances();
    }

    /** The trace: everything that was sent and received. */
    public Trace trace() {
        return record.trace();
    }

    /** The result of each scenario. */
    public List<ScenarioResult> scenarios() {
        return record.scenarios();
    }

    /** Returns further remarks for the reader, as sentences. */
    public List<String> remarks() {
        return record.remarks();
    }
}
