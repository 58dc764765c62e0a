package dev.bandstand.kit;

import dev.bandstand.kit.coverage.CoverageCounter;
import dev.bandstand.kit.coverage.LifecycleGraph;
import dev.bandstand.kit.verdict.Claims;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.Outcomes;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.kit.verdict.Waivers;
import dev.bandstand.spec.RuleCatalogue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Computes outcomes and verdict from what a run recorded, in the run itself and when its report is verified. */
final class RunJudge {

    private final RuleCatalogue shipped;
    private final OracleSet oracles;
    private final LifecycleGraph graph;

    RunJudge(RuleCatalogue shipped, OracleSet oracles, LifecycleGraph graph) {
        this.shipped = shipped;
        this.oracles = oracles;
        this.graph = graph;
    }

    /** Everything that follows from a record. Waivers hold as of the day on which the run began, in UTC. */
    RunFacts judge(RunRecord record, Waivers waivers) {
        RunRecord.Circumstances run = record.circumstances();
        RuleCatalogue catalogue = run.strict() ? shipped.strict() : shipped;
        Claims asked = Claims.settled(run.claims());
        Claims claims = run.silence().isPresent() ? asked : asked.after(record.trace());
        Outcomes outcomes = new Outcomes(catalogue, claims, new RuleSelection(catalogue).of(run.rules()));
        Waivers.Applied applied = waivers.applyTo(
                outcomes.of(record.trace(), oracles.judge(record.trace()), record.scenarios()),
                LocalDate.ofInstant(run.started(), ZoneOffset.UTC));
        Verdict verdict =
                Verdict.on(applied.outcomes(), claims, applied.faults(), kitFaults(record.scenarios()), run.silence());
        return new RunFacts(
                catalogue,
                record,
                waivers,
                claims,
                applied.outcomes(),
                verdict,
                CoverageCounter.of(graph, record.trace()));
    }

    private static List<String> kitFaults(List<ScenarioResult> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.ending() instanceof ScenarioResult.Ending.Fault)
                .map(scenario -> String.format(
                        Locale.ROOT,
                        "%s:%d: %s",
                        scenario.feature(),
                        scenario.line(),
                        ((ScenarioResult.Ending.Fault) scenario.ending()).message()))
                .toList();
    }
}
