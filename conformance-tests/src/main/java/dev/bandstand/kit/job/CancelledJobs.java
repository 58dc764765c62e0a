package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.util.Locale;
import java.util.Optional;

/** Jobs that were cancelled, by the state in which they were. */
public final class CancelledJobs {

    private static final int CONFLICT = 409;

    private final JobFixtures fixtures;
    private final JobPool pool;
    private volatile boolean wereTooLate;

    CancelledJobs(JobFixtures fixtures, JobPool pool) {
        this.fixtures = fixtures;
        this.pool = pool;
    }

    /** A cancelled job that had been given time to show some rows. */
    public TargetJob any(TargetClient client) {
        JobRequirement any =
                JobRequirement.of(JobState.CANCELLED).with(job -> !job.was(Command.PAUSE), "a cancelled job");
        JobRequirement delivered = any.with(TargetJob::delivered, "a cancelled job that had delivered");
        return pool.ready(fixtures.neverDelivers() ? any : delivered).orElseGet(() -> {
            client.refuseInVain(Command.CANCEL);
            TargetJob job = deliver(client);
            return cancelled(job, client) ? job : again(job, client);
        });
    }

    /** A job that has delivered, some of its pages read; with as few calls as it takes where jobs end before they can be cancelled. */
    private TargetJob deliver(TargetClient client) {
        if ((wereTooLate || client.mustHurry()) && !fixtures.neverDelivers()) {
            return fixtures.withFirstRows(client);
        }
        TargetJob job = fixtures.delivering(client);
        client.walkSome(job);
        return job;
    }

    private TargetJob again(TargetJob ended, TargetClient client) {
        wereTooLate = true;
        fixtures.release(ended);
        TargetJob job = deliver(client);
        if (cancelled(job, client)) {
            return job;
        }
        throw new SituationMissed(String.format(
                Locale.ROOT,
                "A cancelled job is not available: jobs were %s before they could be cancelled."
                        + " Have the target build something that takes longer (--query), or judge it from nearer.",
                job.state().word()));
    }

    /** A job that was cancelled before it had a page, or one that was cancelled as soon as it was submitted. */
    public TargetJob beforeAnyPage(TargetClient client) {
        return cancelledByBob(client).orElseGet(() -> {
            client.refuseInVain(Command.CANCEL);
            TargetJob job = fixtures.submit(client);
            client.command(job, Command.CANCEL);
            client.await(job, "the job to settle", read -> false);
            return job;
        });
    }

    /** The job of the second key, if it was cancelled before it had a page, where its time passes by itself. */
    private Optional<TargetJob> cancelledByBob(TargetClient client) {
        Optional<TargetJob> job = pool.ofBob().filter(bobs -> bobs.was(Command.CANCEL) && client.isInRealTime());
        job.filter(bobs -> !bobs.state().terminal())
                .ifPresent(bobs -> client.await(bobs, "the job to settle", read -> false));
        return job.filter(TargetJob::cancelledEmpty);
    }

    /** A job that was cancelled while it was paused. */
    public TargetJob whilePaused(TargetClient client) {
        return cancelledIn(JobState.PAUSED, client)
                .orElseGet(() -> cancelWhereLeftOpen(fixtures.pausedLater(client), client));
    }

    /** A job that was cancelled while it was pausing, or as soon as it could be after a pause. */
    public TargetJob whilePausing(TargetClient client) {
        return cancelledIn(JobState.PAUSING, client)
                .orElseGet(() -> cancelWhereLeftOpen(fixtures.askedToPause(client), client));
    }

    /**
     * A job that was cancelled in a state and is cancelled by now; one that is still on its way is waited for.
     *
     * @throws SituationUnavailable when there is none and cancels are in vain
     */
    private Optional<TargetJob> cancelledIn(JobState state, TargetClient client) {
        Optional<TargetJob> found =
                pool.ready(JobRequirement.any().with(job -> job.cancelledIn(state), "a job that was cancelled"));
        found.filter(job -> !job.state().terminal()).ifPresent(job -> fixtures.finish(job, client));
        Optional<TargetJob> cancelled = found.filter(job -> job.state() == JobState.CANCELLED);
        if (cancelled.isEmpty()) {
            client.refuseInVain(Command.CANCEL);
        }
        return cancelled;
    }

    private TargetJob cancelWhereLeftOpen(TargetJob job, TargetClient client) {
        JobState before = job.state();
        if (client.command(job, Command.CANCEL).status() == CONFLICT) {
            fixtures.release(job);
            throw new SituationExcluded("The target refuses to cancel a %s job, which the documentation leaves open."
                    .formatted(before.word()));
        }
        fixtures.finish(job, client);
        return job;
    }

    private static boolean cancelled(TargetJob job, TargetClient client) {
        new StateDriver(client).cancel(job);
        return job.state() == JobState.CANCELLED;
    }
}
