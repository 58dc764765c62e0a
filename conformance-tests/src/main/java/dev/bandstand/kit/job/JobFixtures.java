package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the jobs that scenarios wish for. Submitting costs the owner of the target credits, so a job serves as many
 * scenarios as it can: one that only is read is shared, one that is changed is lent to one scenario at a time.
 */
public final class JobFixtures {

    /** The number of jobs that may go another way before a situation is given up. */
    static final int TOO_LATE = 5;

    /** The same where jobs are over after a few answers: what went wrong thrice will again. */
    private static final int TOO_LATE_IN_A_HURRY = 3;

    /** After so many that went another way a new job is submitted: the whole of its work lies ahead. */
    private static final int FROM_THE_START = 2;

    /** The number of jobs that must end without showing a thing before it is taken for one that the target never shows. */
    private static final int NEVER_SHOWN = 2;

    private static final int FIRST_BAND = 1;

    private static final JobRequirement DELIVERING =
            JobRequirement.running(read -> read.rows() > 0, "a running job with readable companies");

    private final JobPool pool;
    private final ExperiencedJobs experienced;
    private final CancelledJobs cancelledJobs;
    private final Set<String> neverShown = ConcurrentHashMap.newKeySet();
    private final Set<String> missedBefore = ConcurrentHashMap.newKeySet();

    public JobFixtures(JobPool pool) {
        this.pool = pool;
        this.experienced = new ExperiencedJobs(this, pool);
        this.cancelledJobs = new CancelledJobs(this, pool);
    }

    /**
     * Finds a job as wished, brings one there, or submits one.
     *
     * @throws SituationUnavailable when no such job is available
     * @throws SituationExcluded when the target never shows what is wished for before its jobs end
     */
    public TargetJob acquire(JobRequirement requirement, TargetClient client) {
        boolean oneOnly = missedBefore.contains(requirement.words());
        int tries = 0;
        for (int late = 0; late < mostTries(client); late++) {
            tries++;
            refuseNeverShown(requirement);
            Optional<TargetJob> ready = late < FROM_THE_START ? pool.take(requirement) : Optional.empty();
            TargetJob job = ready.orElseGet(() -> submitFor(requirement, client));
            if (arrives(job, requirement, client)) {
                missedBefore.remove(requirement.words());
                return job;
            }
            if (oneOnly && ready.isEmpty()) {
                break;
            }
            if (requirement.selective() && job.ran() && late + 1 >= NEVER_SHOWN) {
                neverShown.add(requirement.words());
            }
        }
        missedBefore.add(requirement.words());
        String reason = String.format(
                Locale.ROOT,
                "%s is not available: %d jobs in turn left that state too soon or never reached it. Hand one in with --given %s=ID.",
                capital(requirement.words()),
                tries,
                requirement.goal().word());
        throw pool.anyRan() ? new SituationMissed(reason) : new SituationUnavailable(reason);
    }

    /** Submits one more job. */
    public TargetJob submit(TargetClient client) {
        return pool.submit(client, TargetJob.Origin.SUBMITTED, "A new job");
    }

    /**
     * Submits a job with the second key.
     *
     * @throws SituationExcluded when the target does not let that key have one
     */
    public TargetJob submitByBob(TargetClient client) {
        return pool.submit(client, TargetJob.Origin.SUBMITTED_BY_BOB, "A job of the second key");
    }

    /** A job of the second key, in whatever state; submitted like {@link #submitByBob} if there is none. */
    public TargetJob ofBob(TargetClient client) {
        return pool.ofBob().orElseGet(() -> submitByBob(client));
    }

    /** Submits a job that is known to fail. */
    public TargetJob submitFailing(TargetClient client) {
        return pool.submit(client, TargetJob.Origin.SUBMITTED_TO_FAIL, "A job that fails");
    }

    /** Submits a job of another market than the others, so that their companies differ. */
    public TargetJob submitApart(TargetClient client) {
        return pool.submit(client, TargetJob.Origin.SUBMITTED_APART, "A job with a different query");
    }

    /** A completed job of another market than the others, so that their companies differ. */
    public TargetJob apart(TargetClient client) {
        JobRequirement requirement = JobRequirement.of(JobState.COMPLETED)
                .with(
                        job -> job.origin() == TargetJob.Origin.SUBMITTED_APART,
                        "a completed job with a different query");
        return pool.ready(requirement).orElseGet(() -> {
            TargetJob job = submitApart(client);
            finish(job, client);
            return job;
        });
    }

    /** Ends a loan. */
    public void release(TargetJob job) {
        pool.release(job);
    }

    /** A job that no target can know. */
    public TargetJob unknown(TargetClient client) {
        TargetJob job = new TargetJob(client.protocol().unknownJob(), TargetJob.Origin.INVENTED);
        client.invented(job.id());
        return job;
    }

    /** A job that was paused and resumed and then completed. */
    public TargetJob rested(TargetClient client) {
        JobRequirement requirement = JobRequirement.of(JobState.COMPLETED)
                .with(
                        job -> job.was(Command.RESUME) && job.origin() == TargetJob.Origin.SUBMITTED,
                        "a completed job that was paused and resumed");
        return pool.ready(requirement).orElseGet(() -> {
            TargetJob job = acquire(JobRequirement.of(JobState.PAUSED), client);
            client.walk(job);
            client.command(job, Command.RESUME);
            finish(job, client);
            return job;
        });
    }

    /** A running job with rows to read. */
    public TargetJob withRows(TargetClient client) {
        return acquire(DELIVERING, client);
    }

    /** A running job that has just shown its first rows, so that most of its work lies ahead. */
    TargetJob withFirstRows(TargetClient client) {
        TargetJob job = submit(client);
        if (arrives(job, DELIVERING, client)) {
            return job;
        }
        return withRows(client);
    }

    /** The jobs that were cancelled. */
    public CancelledJobs cancelledJobs() {
        return cancelledJobs;
    }

    /** True if the target shows rows only when a job has ended. */
    boolean neverDelivers() {
        return neverShown.contains(DELIVERING.words());
    }

    /** The jobs that went through a sequence of calls. */
    public ExperiencedJobs experienced() {
        return experienced;
    }

    /** A paused job that has rested once before, all its pages read; one at its first rest if it ends before the second. */
    public TargetJob pausedLater(TargetClient client) {
        JobRequirement paused = JobRequirement.of(JobState.PAUSED);
        TargetJob job = acquire(paused, client);
        if (job.last().number(PolledState.Amount.STAGES_DONE).orElse(FIRST_BAND) <= FIRST_BAND) {
            client.command(job, Command.RESUME);
            client.command(job, Command.PAUSE);
            client.await(job, "the job to settle", read -> read.state() == JobState.PAUSED);
        }
        if (job.state() != JobState.PAUSED) {
            release(job);
            return acquire(paused, client);
        }
        client.walk(job);
        return job;
    }

    /** A running job, not paused before, with rows to read; or any where the target shows rows only at the end. */
    public TargetJob delivering(TargetClient client) {
        try {
            return acquire(DELIVERING.with(TargetJob::leftAlone, DELIVERING.words()), client);
        } catch (SituationExcluded e) {
            return acquire(JobRequirement.of(JobState.RUNNING).with(TargetJob::leftAlone, "a running job"), client);
        }
    }

    /** A completed job that was watched from its beginning to its end. */
    public TargetJob watched(TargetClient client) {
        JobRequirement requirement = JobRequirement.of(JobState.COMPLETED)
                .with(job -> !job.took().isZero(), "a completed job that was polled from start to end");
        return pool.ready(requirement).orElseGet(() -> {
            TargetJob job = submit(client);
            finish(job, client);
            return job;
        });
    }

    /** Two jobs submitted alike; the first is not read until the second, which is watched, has ended. */
    public List<TargetJob> watchedAndUnwatched(TargetClient client) {
        TargetJob unwatched = submit(client);
        unwatched.leaveUnwatched(true);
        TargetJob watched = submit(client);
        Instant start = client.now();
        finish(watched, client);
        client.watch(watched, Duration.between(start, client.now()).dividedBy(2));
        unwatched.leaveUnwatched(false);
        client.poll(unwatched);
        return List.of(unwatched, watched);
    }

    /** Waits for the end of a job. */
    public void finish(TargetJob job, TargetClient client) {
        new StateDriver(client).finish(job);
    }

    /** Reads all pages of a job, unless it had ended when that was done before: they cannot change any more. */
    public void walkOnce(TargetJob job, TargetClient client) {
        client.poll(job);
        if (!job.state().terminal() || job.firstWalk()) {
            client.walk(job);
        }
    }

    TargetJob askedToPause(TargetClient client) {
        for (int late = 0; late < mostTries(client); late++) {
            TargetJob job = acquire(JobRequirement.of(JobState.RUNNING), client);
            client.command(job, Command.PAUSE);
            client.poll(job);
            if (!job.state().terminal()) {
                return job;
            }
            release(job);
        }
        throw noLonger("A pausing job", mostTries(client));
    }

    private static int mostTries(TargetClient client) {
        return client.mustHurry() ? TOO_LATE_IN_A_HURRY : TOO_LATE;
    }

    private static SituationUnavailable noLonger(String what, int tries) {
        return new SituationMissed(
                String.format(Locale.ROOT, "%s is not available: %d jobs in turn ended instead.", what, tries));
    }

    private boolean arrives(TargetJob job, JobRequirement requirement, TargetClient client) {
        boolean there = false;
        try {
            there = new StateDriver(client).drive(job, requirement);
            return there;
        } finally {
            if (!there || !requirement.alone()) {
                release(job);
            }
        }
    }

    private TargetJob submitFor(JobRequirement requirement, TargetClient client) {
        pool.stuck()
                .before(requirement.goal())
                .filter(state -> !requirement.failure())
                .ifPresent(state -> {
                    throw new SituationUnavailable("%s is not available: jobs of this target stay %s."
                            .formatted(capital(requirement.words()), state.word()));
                });
        TargetJob.Origin origin =
                requirement.failure() ? TargetJob.Origin.SUBMITTED_TO_FAIL : TargetJob.Origin.SUBMITTED;
        return pool.submit(client, origin, capital(requirement.words()));
    }

    private void refuseNeverShown(JobRequirement requirement) {
        if (neverShown.contains(requirement.words())) {
            throw new SituationExcluded("The target does not show %s: it tells what it found only when a job has ended."
                    .formatted(requirement.words()));
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
