package dev.bandstand.kit.verdict;

import dev.bandstand.kit.trace.Trace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a run recorded, and nothing that follows from it: outcomes, counts and verdict are computed from this, by the
 * run itself and by whoever verifies it.
 *
 * @param scenarios how each scenario ended, in the order of their places in the features
 * @param remarks what else a reader must know, as sentences
 */
public record RunRecord(
        Circumstances circumstances, Trace trace, List<ScenarioResult> scenarios, List<String> remarks) {

    public RunRecord {
        scenarios = List.copyOf(scenarios);
        remarks = List.copyOf(remarks);
    }

    /**
     * The circumstances of a run.
     *
     * @param strict true if a broken SHOULD fails the run
     * @param jobs how many jobs were submitted
     * @param claims the profiles asked for, before anything was seen
     * @param rules the ids, or beginnings of ids, of the rules asked for; none for all
     * @param settings every setting that was made, by its label; no secrets
     * @param challenge the text that the receiver of the report asked for
     * @param silence why the target could not be judged at all, if so
     */
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
            List<Claim> claims,
            List<String> rules,
            Map<String, String> settings,
            Optional<String> challenge,
            Optional<String> silence) {

        public Circumstances {
            claims = List.copyOf(claims);
            rules = List.copyOf(rules);
            settings = new LinkedHashMap<>(settings);
        }

        /** Every setting that was made, by its label, in the order in which they are explained. */
        @Override
        public Map<String, String> settings() {
            return new LinkedHashMap<>(settings);
        }
    }
}
