package dev.bandstand.kit.explore;

import dev.bandstand.kit.derived.FolderWalk;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.trace.TraceContext;
import java.util.List;
import java.util.Optional;

/**
 * Access to the target for one walk, with a record and jobs of its own.
 *
 * @param trace facts about the target that judging needs
 * @param folder the calls of a contract that is a folder
 * @param ending ends it
 */
public record WalkSession(RunContext context, TraceContext trace, Optional<FolderWalk> folder, Ending ending) {

    /** The end of the access of a walk. */
    @FunctionalInterface
    public interface Ending {

        /** Cancels the jobs that the walk left, gives the clock of a mock back and tells as sentences what was left. */
        List<String> end();
    }
}
