package dev.bandstand.kit;

import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.Secrets;
import dev.bandstand.kit.config.WaiverFile;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.Oracles;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.RunEstimate;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.RunFacts;
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
     * @param audience is told how it goes on
     * @return what is known afterwards; it says so itself when the target could not be judged
     * @throws dev.bandstand.kit.config.UsageError when what was asked for makes no sense
     */
    public RunFacts check(Options options, Secrets secrets, ProgressListener audience) {
        Waivers waivers = options.waivers().map(WaiverFile::read).orElse(Waivers.NONE);
        RunPlan terms = RunPlan.of(options, secrets, audience);
        ContractCheck contract = contracts.computeIfAbsent(options.contract(), ContractCheck::of);
        OracleSet bench = new OracleSet(Oracles.of(options.contract(), contract));
        return new ConformanceRun(terms, contract, bench, waivers, clock, audience).go();
    }

    /** What a check would need, told without sending anything. */
    public static RunEstimate plan(Options options, Secrets secrets) {
        RunPlan terms = RunPlan.unseen(options, secrets);
        return RunEstimate.of(
                Suite.of(options.contract(), terms::plays, false, 0, 1).entries());
    }

    /** The scenarios that a check would play, once it is known what answers at the target. */
    public static List<Suite.Entry> scenarios(Options options, Secrets secrets) {
        RunPlan terms = RunPlan.of(options, secrets, ProgressListener.NOBODY);
        return Suite.of(options.contract(), terms::plays, false, 0, 1).entries();
    }
}
