package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the jobs that scenarios wish for. Submitting costs the owner of the target credits, so a job serves as many
 * scenarios as it can: one that only is read is shared, one that is changed is lent to one scenario at a time.
 */
public final class JobFixtures {

    /** How often a job may go another way before a situation is given up. */
    private static final int TOO_LATE = 5;

    /** How many jobs must end without showing a thing before it is taken for one that the target never shows. */
    private static final int NEVER_SHOWN = 2;

    private static final int CONFLICT = 409;

    private static final JobRequirement DELIVERING =
            JobRequirement.running(read -> read.rows() > 0, "a running job with readable companies");

    private final JobPool pool;
    private final Set<String> neverShown = ConcurrentHashMap.newKeySet();

    public JobFixtures(JobPool pool) {
        this.pool = pool;
    }

    /**
     * Finds a job as wished, brings one there, or submits one.
     *
     * @throws SituationUnavailable when it cannot be had
     * @throws SituationExcluded when the target never shows what is wished for before its jobs end
     */
    public TargetJob lend(JobRequirement wish, TargetClient driver) {
        for (int late = 0; late < TOO_LATE; late++) {
            refuseNeverShown(wish);
            TargetJob job = pool.take(wish).orElseGet(() -> submitFor(wish, driver));
            if (arrives(job, wish, driver)) {
                return job;
            }
            if (wish.selective() && job.ran() && late + 1 >= NEVER_SHOWN) {
                neverShown.add(wish.words());
            }
        }
        throw new SituationUnavailable(
                "%s could not be had: %d times a job went another way before it was there. Hand one in with --given %s=ID."
                        .formatted(capital(wish.words()), TOO_LATE, wish.goal().word()));
    }

    /** Submits one more job. */
    public TargetJob submit(TargetClient driver) {
        return pool.submit(driver, TargetJob.Origin.SUBMITTED, "A new job");
    }

    /** A completed job of another market than the others, so that their companies differ. */
    public TargetJob apart(TargetClient driver) {
        JobRequirement wish = JobRequirement.of(JobState.COMPLETED)
                .with(
                        job -> job.origin() == TargetJob.Origin.SUBMITTED_APART,
                        "a completed job with a different query");
        return pool.ready(wish).orElseGet(() -> {
            TargetJob job = pool.submit(driver, TargetJob.Origin.SUBMITTED_APART, "A job with a different query");
            finish(job, driver);
            return job;
        });
    }

    /** Ends a loan. */
    public void giveBack(TargetJob job) {
        pool.giveBack(job);
    }

    /** A job that no target can know. */
    public TargetJob unknown(TargetClient driver) {
        TargetJob job = new TargetJob(driver.protocol().unknownJob(), TargetJob.Origin.INVENTED);
        driver.invented(job.id());
        return job;
    }

    /** A job that was paused and resumed and then completed. */
    public TargetJob rested(TargetClient driver) {
        JobRequirement wish = JobRequirement.of(JobState.COMPLETED)
                .with(
                        job -> job.was(Command.RESUME) && job.origin() == TargetJob.Origin.SUBMITTED,
                        "a completed job that was paused and resumed");
        return pool.ready(wish).orElseGet(() -> {
            TargetJob job = lend(JobRequirement.of(JobState.PAUSED), driver);
            driver.walk(job);
            driver.command(job, Command.RESUME);
            finish(job, driver);
            return job;
        });
    }

    /** A running job with rows to read. */
    public TargetJob withRows(TargetClient driver) {
        return lend(DELIVERING, driver);
    }

    /** A cancelled job that had been given time to show some rows. */
    public TargetJob cancelled(TargetClient driver) {
        JobRequirement any =
                JobRequirement.of(JobState.CANCELLED).with(job -> !job.was(Command.PAUSE), "a cancelled job");
        JobRequirement delivered = any.with(TargetJob::delivered, "a cancelled job that had delivered");
        return pool.ready(neverShown.contains(DELIVERING.words()) ? any : delivered)
                .orElseGet(() -> {
                    TargetJob job = delivering(driver);
                    driver.walkSome(job);
                    return cancel(job, driver);
                });
    }

    /** A job that was cancelled while it was paused. */
    public TargetJob restedThenCancelled(TargetClient driver) {
        JobRequirement wish = JobRequirement.of(JobState.CANCELLED)
                .with(job -> job.cancelledIn(JobState.PAUSED), "a cancelled job that was paused before");
        return pool.ready(wish)
                .orElseGet(() -> cancelWhereLeftOpen(lend(JobRequirement.of(JobState.PAUSED), driver), driver));
    }

    /** A job that was cancelled while it was pausing, or as soon as it could be after a pause. */
    public TargetJob pausedThenCancelled(TargetClient driver) {
        JobRequirement wish = JobRequirement.of(JobState.CANCELLED)
                .with(job -> job.cancelledIn(JobState.PAUSING), "a cancelled job that was pausing before");
        return pool.ready(wish).orElseGet(() -> cancelWhereLeftOpen(askedToPause(driver), driver));
    }

    /** A running job, not paused before, with rows to read; or any where the target shows rows only at the end. */
    public TargetJob delivering(TargetClient driver) {
        try {
            return lend(DELIVERING.with(TargetJob::leftAlone, DELIVERING.words()), driver);
        } catch (SituationExcluded e) {
            return lend(JobRequirement.of(JobState.RUNNING).with(TargetJob::leftAlone, "a running job"), driver);
        }
    }

    /** A completed job that was watched from its beginning to its end. */
    public TargetJob watched(TargetClient driver) {
        JobRequirement wish = JobRequirement.of(JobState.COMPLETED)
                .with(job -> !job.took().isZero(), "a completed job that was polled from start to end");
        return pool.ready(wish).orElseGet(() -> {
            TargetJob job = submit(driver);
            finish(job, driver);
            return job;
        });
    }

    /** Two jobs submitted alike; the first is not read until the second, which is watched, has ended. */
    public List<TargetJob> watchedAndUnwatched(TargetClient driver) {
        TargetJob unwatched = submit(driver);
        unwatched.leaveUnwatched(true);
        TargetJob watched = submit(driver);
        Instant start = driver.now();
        finish(watched, driver);
        driver.watch(watched, Duration.between(start, driver.now()).dividedBy(2));
        unwatched.leaveUnwatched(false);
        driver.poll(unwatched);
        return List.of(unwatched, watched);
    }

    /** Waits for the end of a job. */
    public void finish(TargetJob job, TargetClient driver) {
        new StateDriver(driver).finish(job);
    }

    /** Reads all pages of a job, unless it had ended when that was done before: they cannot change any more. */
    public void walkOnce(TargetJob job, TargetClient driver) {
        driver.poll(job);
        if (!job.state().terminal() || job.firstWalk()) {
            driver.walk(job);
        }
    }

    private TargetJob askedToPause(TargetClient driver) {
        for (int late = 0; late < TOO_LATE; late++) {
            TargetJob job = lend(JobRequirement.of(JobState.RUNNING), driver);
            driver.command(job, Command.PAUSE);
            driver.poll(job);
            if (!job.state().terminal()) {
                return job;
            }
            giveBack(job);
        }
        throw new SituationUnavailable(
                "A pausing job could not be had: %d times one ended instead.".formatted(TOO_LATE));
    }

    private TargetJob cancelWhereLeftOpen(TargetJob job, TargetClient driver) {
        JobState before = job.state();
        if (driver.command(job, Command.CANCEL).status() == CONFLICT) {
            giveBack(job);
            throw new SituationExcluded("The target refuses to cancel a %s job, which the documentation leaves open."
                    .formatted(before.word()));
        }
        finish(job, driver);
        return job;
    }

    private static TargetJob cancel(TargetJob job, TargetClient driver) {
        JobState before = job.state();
        new StateDriver(driver).cancel(job);
        if (job.state() == JobState.CANCELLED) {
            return job;
        }
        throw new SituationUnavailable("A job that was %s and then cancelled ended %s."
                .formatted(before.word(), job.state().word()));
    }

    private boolean arrives(TargetJob job, JobRequirement wish, TargetClient driver) {
        boolean there = false;
        try {
            there = new StateDriver(driver).drive(job, wish);
            return there;
        } finally {
            if (!there || !wish.alone()) {
                giveBack(job);
            }
        }
    }

    private TargetJob submitFor(JobRequirement wish, TargetClient driver) {
        TargetJob.Origin origin = wish.failure() ? TargetJob.Origin.SUBMITTED_TO_FAIL : TargetJob.Origin.SUBMITTED;
        return pool.submit(driver, origin, capital(wish.words()));
    }

    private void refuseNeverShown(JobRequirement wish) {
        if (neverShown.contains(wish.words())) {
            throw new SituationExcluded("The target does not show %s: it tells what it found only when a job has ended."
                    .formatted(wish.words()));
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
