package dev.bandstand.mock.core;

import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.scenario.Scenarios;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The settings of a world.
 *
 * @param scenario the scenario of jobs for which none is chosen
 * @param policies the choices of policies
 * @param deviations the ids of the ways in which the contracts are broken, in alphabetical order
 * @param speed virtual seconds per real second at the start
 * @param start what the clock shows at the start; real time when empty
 * @param seed where job ids come from; random ids when empty
 */
public record WorldSettings(
        String scenario,
        Policies policies,
        List<String> deviations,
        double speed,
        Optional<Instant> start,
        OptionalLong seed) {

    public WorldSettings {
        deviations = List.copyOf(deviations);
    }

    /** The documented scenario, every point read by default, real time, random ids. */
    public static final WorldSettings DEFAULTS = new WorldSettings(
            Scenarios.DEFAULT, Policies.DEFAULTS, List.of(), 1, Optional.empty(), OptionalLong.empty());

    /** The same with another scenario. */
    public WorldSettings withScenario(String other) {
        return new WorldSettings(other, policies, deviations, speed, start, seed);
    }

    /** The same with other choices of policies. */
    public WorldSettings withPolicies(Policies others) {
        return new WorldSettings(scenario, others, deviations, speed, start, seed);
    }

    /** The same with other deviations. */
    public WorldSettings withDeviations(Collection<String> others) {
        return new WorldSettings(
                scenario, policies, others.stream().distinct().sorted().toList(), speed, start, seed);
    }

    /** The same at another speed. */
    public WorldSettings withSpeed(double other) {
        return new WorldSettings(scenario, policies, deviations, other, start, seed);
    }

    /** The same from another instant on. */
    public WorldSettings withStart(Instant other) {
        return new WorldSettings(scenario, policies, deviations, speed, Optional.of(other), seed);
    }

    /** The same with ids from a seed. */
    public WorldSettings withSeed(long other) {
        return new WorldSettings(scenario, policies, deviations, speed, start, OptionalLong.of(other));
    }
}
