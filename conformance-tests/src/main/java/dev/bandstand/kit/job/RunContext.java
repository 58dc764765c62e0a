package dev.bandstand.kit.job;

import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.TargetClock;
import java.util.random.RandomGenerator;

/** The parts that all scenarios of a run share: the target, its time, its jobs and the record. */
public record RunContext(
        HttpTarget target,
        TargetClock clock,
        Recorder recorder,
        ContractProtocol protocol,
        WaitLimits waitLimits,
        JobPool pool,
        JobFixtures fixtures,
        RandomGenerator random,
        WaitListener waiting) {

    /**
     * A driver for one scenario.
     *
     * @param scenario the scenario that everything is recorded for; empty for none
     */
    public TargetClient client(String scenario) {
        return new TargetClient(
                protocol,
                clock,
                waitLimits,
                random,
                waiting,
                new CallSender(scenario, target, clock, recorder, waiting, waitLimits.settle()),
                pool.stuck(),
                pool.builds());
    }
}
