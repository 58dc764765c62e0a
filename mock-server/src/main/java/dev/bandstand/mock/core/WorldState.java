package dev.bandstand.mock.core;

import java.time.Instant;

/**
 * Everything that was set for a world.
 *
 * @param clock how its time runs
 * @param settings how it behaves
 */
public record WorldState(ClockLine clock, WorldSettings settings) {

    /** The state of a world that is first used at an instant of real time. */
    static WorldState fresh(WorldSettings settings, Instant realNow) {
        Instant start = settings.start().orElse(realNow);
        return new WorldState(new ClockLine(realNow, start, settings.speed(), false), settings);
    }

    WorldState withClock(ClockLine other) {
        return new WorldState(other, settings);
    }

    WorldState withSettings(WorldSettings others) {
        return new WorldState(clock, others);
    }
}
