package dev.bandstand.kit.explore;

import dev.bandstand.kit.target.StopSignal;
import java.util.Optional;

/** A target that walks are played at. */
public interface ExploredTarget {

    /** The calls that can be made at it. */
    Abilities abilities();

    /** The number of jobs that may still be submitted. */
    int jobsLeft();

    /**
     * Opens the access for a walk.
     *
     * @param stop ends the calls and the waits of the walk
     * @throws dev.bandstand.kit.target.TargetGone when the target does not answer
     */
    WalkSession open(StopSignal stop);

    /**
     * Asks the target if it can be explored at all.
     *
     * @param stop ends the calls
     * @return a sentence when it does not answer, or does not take the API key
     */
    Optional<String> obstacle(StopSignal stop);
}
