package dev.bandstand.kit.explore;

import dev.bandstand.kit.derived.FolderWalk;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.trace.TraceContext;
import java.util.Optional;

/**
 * Access to the target for one walk, with a record and jobs of its own.
 *
 * @param trace facts about the target that judging needs
 * @param folder the calls of a contract that is a folder
 * @param cleanUp cancels the jobs that the walk left and gives the clock of a mock back
 */
public record WalkSession(RunContext context, TraceContext trace, Optional<FolderWalk> folder, Runnable cleanUp)
        implements AutoCloseable {

    @Override
    public void close() {
        cleanUp.run();
    }
}
