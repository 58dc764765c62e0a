package dev.bandstand.kit.job;

import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.TargetClock;
import java.util.random.RandomGenerator;

/** What all scenarios of a run share: the target, its time, its jobs and the record. */
public record Venue(
        HttpTarget target,
        TargetClock clock,
        Recorder recorder,
        Protocol protocol,
        Patience patience,
        JobPool pool,
        Casting casting,
        RandomGenerator random,
        Waiting waiting) {

    /**
     * A driver for one scenario.
     *
     * @param scenario the scenario that everything is recorded for; empty for none
     */
    public Driver driver(String scenario) {
        return new Driver(scenario, this);
    }
}
