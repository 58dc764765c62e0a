package dev.bandstand.kit.job;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.target.HttpSettings;
import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.Keys;
import dev.bandstand.kit.target.MessageForm;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.TargetClock;
import dev.bandstand.kit.target.Wire;
import dev.bandstand.spec.contract.Contract;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** All that is needed to drive one job at a server. */
public final class SmallRunContext {

    private static final String CONTRACT = "openfunnel-tam";
    private static final ContractCheck CHECK = ContractCheck.of(CONTRACT);

    private SmallRunContext() {}

    /** A pool of no more than one job. */
    static JobPool oneJob() {
        return new JobPool(new JobSupply(
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                new JobSupply.Order("q", Map.of()),
                Optional.empty(),
                Map.of()));
    }

    /** At a server, its calls recorded, in the time of a clock. */
    public static RunContext at(URI server, Recorder recorder, TargetClock clock) {
        HttpTarget target = new HttpTarget(
                Wire.to(server, HttpSettings.direct(Duration.ofSeconds(5))),
                new MessageForm(Contract.shipped(CONTRACT)),
                CHECK,
                new Keys("alices-secret", Optional.empty()),
                recorder,
                InstantSource.system(),
                new StopSignal(InstantSource.system()));
        JobPool pool = oneJob();
        return new RunContext(
                target,
                clock,
                recorder,
                new ContractProtocol(Contract.shipped(CONTRACT)),
                new WaitLimits(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(10)),
                pool,
                new JobFixtures(pool),
                new Random(1),
                (what, still, atMost) -> {});
    }
}
