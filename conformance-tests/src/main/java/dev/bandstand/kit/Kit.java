package dev.bandstand.kit;

import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.Secrets;
import dev.bandstand.kit.config.WaiverFile;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.Oracles;
import dev.bandstand.kit.run.Audience;
import dev.bandstand.kit.run.Estimate;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.verdict.Bench;
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
    public RunFacts check(Options options, Secrets secrets, Audience audience) {
        Waivers waivers = options.waivers().map(WaiverFile::read).orElse(Waivers.NONE);
        Terms terms = Terms.of(options, secrets, audience);
        ContractCheck contract = contracts.computeIfAbsent(options.contract(), ContractCheck::of);
        Bench bench = new Bench(Oracles.of(options.contract(), contract));
        return new Run(terms, contract, bench, waivers, clock, audience).go();
    }

    /** What a check would need, told without sending anything. */
    public static Estimate plan(Options options, Secrets secrets) {
        Terms terms = Terms.unseen(options, secrets);
        return Estimate.of(
                Suite.of(options.contract(), terms::plays, false, 0, 1).entries());
    }

    /** The scenarios that a check would play, once it is known what answers at the target. */
    public static List<Suite.Entry> scenarios(Options options, Secrets secrets) {
        Terms terms = Terms.of(options, secrets, Audience.NOBODY);
        return Suite.of(options.contract(), terms::plays, false, 0, 1).entries();
    }
}
