package dev.bandstand.kit.run;

import dev.bandstand.kit.job.WaitListener;
import dev.bandstand.kit.verdict.ScenarioResult;
import java.time.Duration;

/** Is notified of how a run goes on. Called from the threads that play. */
public interface ProgressListener extends WaitListener {

    /** Sees nothing. */
    ProgressListener NOBODY = new ProgressListener() {};

    /** Something to know before the run begins, as a sentence. */
    default void notice(String remark) {}

    /** So many scenarios are about to be played. */
    default void begins(int scenarios) {}

    /** A scenario has begun. */
    default void sees(String scenario) {}

    /** A scenario has ended. */
    default void sees(ScenarioResult result) {}

    @Override
    default void goesOn(String what, Duration sinceChange, Duration atMost) {}
}
