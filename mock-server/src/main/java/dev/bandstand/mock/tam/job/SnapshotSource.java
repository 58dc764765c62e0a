package dev.bandstand.mock.tam.job;

import java.time.Instant;

/** Tells what can be seen of a timeline at an instant. */
@FunctionalInterface
public interface SnapshotSource {

    /** Shows the timeline as it is. */
    SnapshotSource DOCUMENTED = (job, timeline, at) -> timeline.at(at);

    TamSnapshot of(TamJob job, TamTimeline timeline, Instant at);
}
