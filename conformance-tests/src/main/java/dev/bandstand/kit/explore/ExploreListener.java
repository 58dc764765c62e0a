package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.run.ProgressListener;
import java.time.Duration;

/** Is notified of how an exploration goes on. Called from the threads that play. */
public interface ExploreListener extends ProgressListener {

    /** Sees nothing. */
    ExploreListener NOBODY = new ExploreListener() {};

    /**
     * The point that a run has come to.
     *
     * @param left the time until it ends
     */
    record Progress(int walks, int calls, int failures, Duration left) {}

    /** Further walks are about to be played. */
    default void walks(Progress progress) {}

    /**
     * A walk broke a rule that no known failure explains, and is about to be cut down.
     *
     * @param calls how many calls had been made when it ended
     */
    default void found(Finding finding, int calls, Progress progress) {}
}
