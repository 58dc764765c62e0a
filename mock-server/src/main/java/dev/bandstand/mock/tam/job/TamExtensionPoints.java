package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.policy.Policies;
import java.time.Instant;

/**
 * Everything in which a server can do wrong. A deviation replaces one of these by something that does nearly the same.
 *
 * @param decisions what becomes of commands
 * @param timelineSource the timeline of a job
 * @param snapshotSource what can be seen of a timeline
 * @param pages which companies stand on which page
 * @param creditMeter what is charged
 * @param access who may do what
 * @param responseEdit what is sent
 */
public record TamExtensionPoints(
        CommandDecisions decisions,
        TimelineSource timelineSource,
        SnapshotSource snapshotSource,
        Pages pages,
        CreditMeter creditMeter,
        AccessControl access,
        ResponseEdit responseEdit) {

    public TamExtensionPoints withDecisions(CommandDecisions other) {
        return new TamExtensionPoints(other, timelineSource, snapshotSource, pages, creditMeter, access, responseEdit);
    }

    public TamExtensionPoints withTimelineSource(TimelineSource other) {
        return new TamExtensionPoints(decisions, other, snapshotSource, pages, creditMeter, access, responseEdit);
    }

    public TamExtensionPoints withSnapshotSource(SnapshotSource other) {
        return new TamExtensionPoints(decisions, timelineSource, other, pages, creditMeter, access, responseEdit);
    }

    public TamExtensionPoints withPages(Pages other) {
        return new TamExtensionPoints(
                decisions, timelineSource, snapshotSource, other, creditMeter, access, responseEdit);
    }

    public TamExtensionPoints withCreditMeter(CreditMeter other) {
        return new TamExtensionPoints(decisions, timelineSource, snapshotSource, pages, other, access, responseEdit);
    }

    TamExtensionPoints withAccess(AccessControl other) {
        return new TamExtensionPoints(
                decisions, timelineSource, snapshotSource, pages, creditMeter, other, responseEdit);
    }

    public TamExtensionPoints withResponseEdit(ResponseEdit other) {
        return new TamExtensionPoints(decisions, timelineSource, snapshotSource, pages, creditMeter, access, other);
    }

    public TamJobAt jobAt(TamJob job, Instant at, Policies policies) {
        TamTimeline timeline = job.timeline(timelineSource);
        return new TamJobAt(job, timeline, at, snapshotSource.of(job, timeline, at), policies);
    }
}
