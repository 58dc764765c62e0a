package dev.bandstand.mock.tam;

import java.time.Instant;

/** Tells what can be seen of a course at an instant. */
@FunctionalInterface
interface Snapshots {

    /** What the course shows. */
    Snapshots DOCUMENTED = (job, timeline, at) -> timeline.at(at);

    Snapshot of(TamJob job, Timeline timeline, Instant at);
}
