package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.policy.Policies;
import java.time.Instant;

/**
 * Everything in which a server can do wrong. A deviation replaces one of these by something that does nearly the same.
 *
 * @param decisions what becomes of commands
 * @param timelines the course of a job
 * @param snapshots what can be seen of a course
 * @param pages which companies stand on which page
 * @param meter what is charged
 * @param access who may do what
 * @param wire what is sent
 */
record TamSeams(
        Decisions decisions,
        Timelines timelines,
        Snapshots snapshots,
        Pages pages,
        Meter meter,
        Access access,
        ResponseEdit wire) {

    TamSeams withDecisions(Decisions other) {
        return new TamSeams(other, timelines, snapshots, pages, meter, access, wire);
    }

    TamSeams withTimelines(Timelines other) {
        return new TamSeams(decisions, other, snapshots, pages, meter, access, wire);
    }

    TamSeams withSnapshots(Snapshots other) {
        return new TamSeams(decisions, timelines, other, pages, meter, access, wire);
    }

    TamSeams withPages(Pages other) {
        return new TamSeams(decisions, timelines, snapshots, other, meter, access, wire);
    }

    TamSeams withMeter(Meter other) {
        return new TamSeams(decisions, timelines, snapshots, pages, other, access, wire);
    }

    TamSeams withAccess(Access other) {
        return new TamSeams(decisions, timelines, snapshots, pages, meter, other, wire);
    }

    TamSeams withWire(ResponseEdit other) {
        return new TamSeams(decisions, timelines, snapshots, pages, meter, access, other);
    }

    Sight sight(TamJob job, Instant at, Policies policies) {
        Timeline timeline = job.timeline(timelines);
        return new Sight(job, timeline, at, snapshots.of(job, timeline, at), policies);
    }
}
