package dev.bandstand.mock.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The moves that jobs of one kind make by themselves. A pure function: the same state has the same next move. */
public interface SpontaneousMoves<S extends TimedState> {

    /** The job after its next move; empty when it makes none. */
    Optional<S> next(S job);

    /**
     * Everything about a job that decides its moves, except the time: a job that is alike again goes round in a cycle.
     * Empty for jobs that cannot.
     */
    default Optional<Object> positionInCycle(S job) {
        return Optional.empty();
    }

    /**
     * The job some whole cycles later, with every instant from the beginning of a cycle on moved along.
     *
     * @throws UnsupportedOperationException if jobs of this kind do not go round
     */
    default S later(S job, Duration by, Instant beginning) {
        throw new UnsupportedOperationException("These jobs do not go round");
    }
}
