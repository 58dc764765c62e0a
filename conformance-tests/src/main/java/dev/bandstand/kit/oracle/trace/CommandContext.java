package dev.bandstand.kit.oracle.trace;

import dev.bandstand.kit.dialect.JobState;
import java.util.List;
import java.util.Set;

/**
 * A poll or a command, with what was known when it came.
 *
 * @param before the states that the job may have been in
 * @param since the calls from which that follows: the last poll, or the last commands that may have changed it
 * @param alone true if no other call about the job was under way
 */
public record CommandContext(TracedCall call, Set<JobState> before, List<TracedCall> since, boolean alone) {

    public CommandContext {
        before = Set.copyOf(before);
        since = List.copyOf(since);
    }

    public boolean isPoll() {
        return call.poll != null;
    }

    /** True if what a poll showed can follow from what was known. */
    public boolean legal() {
        return call.state != null && before.contains(call.state);
    }

    /** The single call that it follows; the call itself when there were none or several. */
    public TracedCall anchor() {
        return since.size() == 1 ? since.getFirst() : call;
    }

    /** True if it follows one poll, without a command between. */
    public boolean followsPoll() {
        return since.size() == 1 && since.getFirst().poll != null;
    }
}
