package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.TargetJob.Experience;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Jobs that went through a sequence of calls. Rules are judged by all that was seen of a job, so one such job serves every
 * scenario that needs the sequence.
 */
public final class ExperiencedJobs {

    /** The number of jobs that may end too soon before no more are spent. */
    private static final int MOST_TRIALS = 3;

    private final JobFixtures fixtures;
    private final JobPool pool;
    private volatile boolean wereTooLate;
    private volatile boolean neverRestsWithRows;

    ExperiencedJobs(JobFixtures fixtures, JobPool pool) {
        this.fixtures = fixtures;
        this.pool = pool;
    }

    /** A job that went through a sequence of calls, if there is one. */
    public Optional<TargetJob> ready(Experience experience) {
        return ready(job -> job.hasGone(experience));
    }

    /** A job that was paused while it was running, and has settled since; best one that was seen pausing. */
    public TargetJob pausedAtWork(TargetClient client) {
        return ready(TargetJob::settledBySteps)
                .or(() -> ready(TargetJob::settledAfterPause))
                .orElseGet(() -> {
                    TargetJob job = fixtures.askedToPause(client);
                    settle(job, client);
                    return job;
                });
    }

    /** A job whose pages were read before a pause, while it was pausing, and while it was paused. */
    public TargetJob readOverAPause(TargetClient client) {
        return ready(Experience.READ_OVER_A_PAUSE).orElseGet(() -> {
            if (neverRestsWithRows) {
                throw withoutRest();
            }
            int trials = wereTooLate ? 1 : MOST_TRIALS;
            boolean rowsInLastStage = true;
            for (int late = 0; late < trials; late++) {
                boolean hurry = wereTooLate || late > 0 || client.mustHurry();
                TargetJob job = hurry ? fixtures.withFirstRows(client) : fixtures.withRows(client);
                OptionalInt stagesWithRows = job.last().number(PolledState.Amount.STAGES_DONE);
                if (hurry) {
                    pause(job, client);
                } else {
                    readAndPause(job, client);
                }
                settle(job, client);
                if (job.state() == JobState.PAUSED) {
                    client.walk(job);
                    job.went(Experience.READ_OVER_A_PAUSE);
                    return job;
                }
                rowsInLastStage &= !hurry || isOneMore(job.last(), stagesWithRows);
                fixtures.release(job);
            }
            if (rowsInLastStage && !wereTooLate) {
                neverRestsWithRows = true;
                throw withoutRest();
            }
            wereTooLate = true;
            throw new SituationMissed(
                    "A paused job with readable companies is not available: jobs ended before they could be read and paused."
                            + " Have the target build something that takes longer (--query), or judge it from nearer.");
        });
    }

    private static SituationExcluded withoutRest() {
        return new SituationExcluded(
                "The first companies of a job can be read when only the last part of its work is left, after which it is"
                        + " completed and cannot rest.");
    }

    private static boolean isOneMore(PolledState end, OptionalInt stages) {
        OptionalInt atTheEnd = end.number(PolledState.Amount.STAGES_DONE);
        return end.state() == JobState.COMPLETED
                && stages.isPresent()
                && atTheEnd.isPresent()
                && atTheEnd.getAsInt() == stages.getAsInt() + 1;
    }

    private static void readAndPause(TargetJob job, TargetClient client) {
        client.walkSome(job);
        client.command(job, Command.PAUSE);
        client.walkSome(job);
    }

    /** The same with as few calls as it takes: a page is read by the wait for its rows. */
    private static void pause(TargetJob job, TargetClient client) {
        client.command(job, Command.PAUSE);
        client.poll(job);
    }

    /** A completed job that was paused and resumed more than once. */
    public TargetJob restedTwice(TargetClient client) {
        return ready(job -> job.state() == JobState.COMPLETED && job.rests() > 1)
                .orElseGet(() -> {
                    TargetJob job = fixtures.pausedLater(client);
                    client.command(job, Command.RESUME);
                    fixtures.finish(job, client);
                    return job;
                });
    }

    /** Submits a job and pauses it while it may still be pending. */
    public TargetJob submittedAndPaused(TargetClient client) {
        TargetJob job = fixtures.submit(client);
        client.command(job, Command.PAUSE);
        if (job.was(Command.PAUSE)) {
            job.went(Experience.PAUSED_AT_ONCE);
        }
        client.poll(job);
        return job;
    }

    /**
     * A completed job that was paused while it may still have been pending, and resumed.
     *
     * @throws SituationExcluded when the target lets no such job be paused
     */
    public TargetJob pausedAtOnce(TargetClient client) {
        TargetJob job = ready(paused -> paused.hasGone(Experience.PAUSED_AT_ONCE) && !paused.was(Command.CANCEL))
                .orElseGet(() -> submittedAndPaused(client));
        if (!job.was(Command.PAUSE)) {
            fixtures.release(job);
            throw new SituationExcluded(
                    "The target refuses to pause a pending job, which the documentation leaves open.");
        }
        if (!job.state().terminal()) {
            settle(job, client);
            fixtures.finish(job, client);
        }
        if (!job.was(Command.RESUME)) {
            throw new SituationMissed(
                    "A job that was paused as soon as it was submitted is not available: it did not rest.");
        }
        return job;
    }

    /** A completed job that was paused as soon as a read had shown its end. */
    public TargetJob pausedAtItsEnd(TargetClient client) {
        return ready(Experience.PAUSED_AT_ITS_END).orElseGet(() -> {
            TargetJob job = fixtures.acquire(JobRequirement.of(JobState.RUNNING), client);
            finishAndPause(job, client);
            return job;
        });
    }

    /** Waits for the end of a job, and pauses it before anything else is sent. */
    public void finishAndPause(TargetJob job, TargetClient client) {
        new StateDriver(client).finishOnly(job);
        client.command(job, Command.PAUSE);
        client.poll(job);
        if (job.state() == JobState.COMPLETED) {
            job.went(Experience.PAUSED_AT_ITS_END);
        }
    }

    private Optional<TargetJob> ready(Predicate<TargetJob> history) {
        return pool.ready(JobRequirement.any().with(history, "a job that went through that"));
    }

    private static void settle(TargetJob job, TargetClient client) {
        client.await(job, "the job to settle", read -> read.state() == JobState.PAUSED);
    }
}
