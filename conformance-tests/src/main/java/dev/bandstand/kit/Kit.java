package dev.bandstand.kit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.WaiverFile;
import dev.bandstand.kit.explore.ExploreListener;
import dev.bandstand.kit.explore.Explorer;
import dev.bandstand.kit.har.HarReader;
import dev.bandstand.kit.har.HarTraffic;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.RunEstimate;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.Waivers;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;

/** The conformance kit: judges whether a server behaves like its contract. Several threads may share one. */
public final class Kit {

    private final JudgedContracts contracts = new JudgedContracts();
    private final Clock clock;

    /** @param clock the time of this machine */
    public Kit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Judges a target.
     *
     * @param listener gets the remarks of the run as it goes on
     * @return what is known afterwards; it says so itself when the target could not be judged
     * @throws dev.bandstand.kit.config.UsageError when what was asked for makes no sense
     */
    public RunFacts check(Options options, KeySources secrets, ProgressListener listener) {
        return check(options, secrets, listener, new StopSignal(clock));
    }

    /**
     * Judges a target until it is stopped.
     *
     * @param stop ends the run early; what was seen until then is judged, and what was made is cleaned up
     */
    public RunFacts check(Options options, KeySources secrets, ProgressListener listener, StopSignal stop) {
        JudgedContract contract = contracts.driven(options.contract());
        Waivers waivers = options.judging()
                .waivers()
                .map(file -> WaiverFile.read(
                        file, contract.catalogue().active().map(Rule::id).toList()))
                .orElse(Waivers.NONE);
        RunPlan plan = RunPlan.of(contract, options, secrets, listener);
        return new ConformanceRun(plan, contract.oracleSet(), waivers, clock, listener, stop).go();
    }

    /**
     * Prepares random walks at a target.
     *
     * @param listener is notified of how the run goes on
     * @param stop ends the run early; what was found until then is reported, and what was made is cleaned up
     * @throws dev.bandstand.kit.config.UsageError when an option makes no sense
     */
    public Explorer explorer(Options options, KeySources secrets, ExploreListener listener, StopSignal stop) {
        JudgedContract contract = contracts.driven(options.contract());
        RunPlan plan = RunPlan.of(contract, options, secrets, listener);
        return new Explorations(plan, clock, listener, secrets.first().isEmpty()).explorer(stop);
    }

    /** The plan of a check: the calls and jobs it would need, by a rehearsal in this process. Nothing is sent to the target. */
    public RunEstimate plan(Options options, KeySources secrets) {
        return new Rehearsal(contracts.driven(options.contract()), options, secrets, clock).estimate();
    }

    /** The scenarios that a check would play, once it is known what answers at the target. */
    public List<Suite.Entry> scenarios(Options options, KeySources secrets) {
        RunPlan plan = RunPlan.of(contracts.driven(options.contract()), options, secrets, ProgressListener.NOBODY);
        return plan.suite(false, 0, 1).entries();
    }

    /**
     * Judges a recorded run again, with nothing but what was recorded.
     *
     * @throws dev.bandstand.kit.config.UsageError when it asks for rules that the contract does not have
     */
    public RunFacts judge(RunRecord record, Waivers waivers) {
        JudgedContract contract = contract(record);
        return new RunJudge(contract.catalogue(), contract.oracleSet(), contract.graph()).judge(record, waivers);
    }

    /** The results of scenarios that a recorded run cannot have had, as sentences; none where all fits. */
    public List<String> audit(RunRecord record) {
        return new ScenarioAudit(record, contract(record)).faults();
    }

    private JudgedContract contract(RunRecord record) {
        return contracts.of(record.trace().setting().contract());
    }

    /**
     * The rules of a contract.
     *
     * @param contract its name or its folder
     * @throws dev.bandstand.kit.config.UsageError when there is none, or it cannot be used
     */
    public RuleCatalogue catalogue(String contract) {
        return contracts.of(contract).catalogue();
    }

    /** All scenarios of a contract. */
    public List<Suite.Entry> scenarios(String contract) {
        return Suite.of(contracts.of(contract).features(), tags -> true, false, 0, 1)
                .entries();
    }

    /**
     * Judges recorded traffic.
     *
     * @param basePath what stands before the paths of the contract
     */
    public JudgedTraffic judge(String contract, List<JsonNode> archive, String basePath) {
        JudgedContract by = contracts.of(contract);
        TraceContext setting = new TraceContext(by.name(), OptionalInt.empty());
        HarTraffic traffic = new HarReader(setting, by.addresses(), by.form(), basePath).traffic(archive);
        return new JudgedTraffic(traffic, by.oracleSet().judge(traffic.trace()));
    }

    /** Recorded traffic and what was found in it. */
    public record JudgedTraffic(HarTraffic traffic, OracleSet.Judged judged) {}
}
