package dev.bandstand.kit;

import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.Secrets;
import dev.bandstand.kit.config.WaiverFile;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.explore.Explorer;
import dev.bandstand.kit.oracle.Oracles;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.RunEstimate;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.Waivers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The conformance kit: judges whether a server behaves like its contract. Several threads may share one. */
public final class Kit {

    private final ConcurrentMap<String, ContractCheck> contracts = new ConcurrentHashMap<>();
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
    public RunFacts check(Options options, Secrets secrets, ProgressListener listener) {
        return check(options, secrets, listener, new StopSignal(clock));
    }

    /**
     * Judges a target until it is stopped.
     *
     * @param stop ends the run early; what was seen until then is judged, and what was made is cleaned up
     */
    public RunFacts check(Options options, Secrets secrets, ProgressListener listener, StopSignal stop) {
        Waivers waivers = options.waivers().map(WaiverFile::read).orElse(Waivers.NONE);
        RunPlan plan = RunPlan.of(options, secrets, listener);
        ContractCheck contract = contracts.computeIfAbsent(options.contract(), ContractCheck::of);
        return new ConformanceRun(plan, contract, oracles(options.contract()), waivers, clock, listener, stop).go();
    }

    /**
     * Prepares random walks at a target.
     *
     * @throws dev.bandstand.kit.config.UsageError when an option makes no sense
     */
    public Explorer explorer(Options options, Secrets secrets, ProgressListener listener) {
        RunPlan plan = RunPlan.of(options, secrets, listener);
        ContractCheck contract = contracts.computeIfAbsent(options.contract(), ContractCheck::of);
        return new Explorations(plan, contract, clock, secrets.first().isEmpty()).explorer();
    }

    /** The plan of a check: the calls and jobs it would need. Nothing is sent. */
    public static RunEstimate plan(Options options, Secrets secrets) {
        RunPlan plan = RunPlan.unseen(options, secrets);
        return RunEstimate.of(
                plan.scenarios().suite(options.contract(), false, 0, 1).entries());
    }

    /** The scenarios that a check would play, once it is known what answers at the target. */
    public static List<Suite.Entry> scenarios(Options options, Secrets secrets) {
        RunPlan plan = RunPlan.of(options, secrets, ProgressListener.NOBODY);
        return plan.scenarios().suite(options.contract(), false, 0, 1).entries();
    }

    /**
     * Judges a recorded run again, with nothing but what was recorded.
     *
     * @throws dev.bandstand.kit.config.UsageError when it asks for rules that the contract does not have
     */
    public RunFacts judge(RunRecord record, Waivers waivers) {
        return new RunJudge(oracles(record.trace().setting().contract())).judge(record, waivers);
    }

    /** How the scenarios of a recorded run can not have gone, as sentences; none where all fits. */
    public List<String> audit(RunRecord record) {
        return new ScenarioAudit(record, oracles(record.trace().setting().contract())).faults();
    }

    private OracleSet oracles(String contract) {
        return new OracleSet(Oracles.of(contract, contracts.computeIfAbsent(contract, ContractCheck::of)));
    }
}
