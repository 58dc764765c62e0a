package dev.bandstand.kit.verdict;

import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known after a run.
 *
 * @param outcomes after waivers
 * @param claims as they stand after the run
 * @param remarks what else a reader must know, as sentences
 */
public record RunFacts(
        RuleCatalogue catalogue,
        Circumstances circumstances,
        Trace trace,
        List<ScenarioResult> scenarios,
        Claims claims,
        Map<Rule, Outcome> outcomes,
        Verdict verdict,
        List<String> remarks) {

    public RunFacts {
        scenarios = List.copyOf(scenarios);
        remarks = List.copyOf(remarks);
    }

    /** How a run was made. */
    public record Circumstances(
            URI target,
            Instant started,
            Duration took,
            int seed,
            boolean virtualTime,
            boolean shuffled,
            boolean strict,
            int parallel,
            int jobs,
            List<String> rules) {

        public Circumstances {
            rules = List.copyOf(rules);
        }
    }
}
