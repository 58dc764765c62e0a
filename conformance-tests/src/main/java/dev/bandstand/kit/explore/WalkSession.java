package dev.bandstand.kit.explore;

import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.trace.TraceContext;

/**
 * Access to the target for one walk, with a record and jobs of its own.
 *
 * @param trace facts about the target that judging needs
 * @param cleanUp cancels the jobs that the walk left and gives the clock of a mock back
 */
public record WalkSession(RunContext context, TraceContext trace, Runnable cleanUp) implements AutoCloseable {

    @Override
    public void close() {
        cleanUp.run();
    }
}
