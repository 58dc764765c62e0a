package dev.bandstand.mock.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what was set for each world. Implementations may be shared by several mocks. */
public interface WorldLog {

    /** A world as it is now. */
    StoredWorld read(String world);

    /**
     * Replaces the state of a world, if nobody did so since it was looked at.
     *
     * @param expectedVersion the version that the writer has seen; 0 when there was no state
     * @return whether the state was replaced
     */
    boolean save(String world, long expectedVersion, WorldState state);

    /** Its states outlive the process, so none of them may be forgotten to save memory. */
    default boolean isPersistent() {
        return true;
    }

    /** Forgets the state of a world; does nothing where states outlive the process. */
    default void forget(String world) {}

    /** The worlds that have a state, by name. */
    List<String> names();

    /**
     * The stored state of a world.
     *
     * @param realNow real time, on the clock that all who share the worlds go by; it never goes back
     * @param saved the state; empty when the world was never used
     */
    record StoredWorld(Instant realNow, Optional<Saved> saved) {}

    /**
     * A state and the number of states that the world has had up to it.
     *
     * @param version 1 for the first state
     */
    record Saved(long version, WorldState state) {}
}
