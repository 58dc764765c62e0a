package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import java.time.Duration;
import java.time.Instant;

/** Brings one job into the state that is wished for. */
final class StateDriver {

    private final TargetClient client;

    StateDriver(TargetClient client) {
        this.client = client;
    }

    /**
     * Drives a job as far as needed.
     *
     * @return whether the job is as wished; false when it went another way, such as ending too soon
     */
    boolean drive(TargetJob job, JobRequirement requirement) {
        if (requirement.goal() == JobState.PAUSED && job.isNew() && client.mustHurry()) {
            client.command(job, Command.PAUSE);
        }
        if (!job.knownToHaveEnded()) {
            client.poll(job);
        }
        if (requirement.metBy(job)) {
            return true;
        }
        if (job.state().terminal() || job.state() == JobState.UNKNOWN) {
            return false;
        }
        switch (requirement.goal()) {
            case RUNNING -> run(job, requirement);
            case PAUSED -> pause(job);
            case COMPLETED, FAILED -> finish(job);
            case CANCELLED -> settle(job, JobState.CANCELLED);
            case PENDING, PAUSING, RESUMING, CANCELLING, UNKNOWN -> {}
        }
        return requirement.metBy(job);
    }

    void cancel(TargetJob job) {
        order(job, Command.CANCEL);
        settle(job, JobState.CANCELLED);
    }

    /** Waits for the end of a job, taking up again one that was only paused, and sees if the end lasts. */
    void finish(TargetJob job) {
        finishOnly(job);
        client.readOn(job);
    }

    /** Waits for the end of a job, taking up again one that was only paused, and sends nothing afterwards. */
    void finishOnly(TargetJob job) {
        client.poll(job);
        if (job.was(Command.CANCEL)) {
            client.await(job, Mark.END, read -> read.state().terminal());
            return;
        }
        if (job.state() == JobState.PAUSING || job.state() == JobState.PAUSED) {
            run(job, JobRequirement.of(JobState.RUNNING));
        }
        Instant start = client.now();
        client.await(job, Mark.END, read -> read.state().terminal());
        Duration watched = Duration.between(start, client.now());
        job.ended(watched);
        client.built(watched);
    }

    private void run(TargetJob job, JobRequirement requirement) {
        if (job.state() == JobState.PAUSING) {
            pause(job);
        }
        if (job.state() == JobState.PAUSED) {
            order(job, Command.RESUME);
        }
        client.await(
                job,
                requirement.words(),
                read -> read.state() == JobState.RUNNING && requirement.now().test(read));
    }

    private void pause(TargetJob job) {
        if (job.state().moving() && job.state() != JobState.RUNNING) {
            run(job, JobRequirement.of(JobState.RUNNING));
        }
        if (job.state() == JobState.RUNNING) {
            order(job, Command.PAUSE);
        }
        settle(job, JobState.PAUSED);
    }

    private void settle(TargetJob job, JobState goal) {
        if (!job.state().terminal()) {
            client.await(job, "the job to be " + goal.word(), read -> read.state() == goal);
        }
    }

    /** Asks something of a job; where it is refused because the job has just ended, the next read shows it. */
    private void order(TargetJob job, Command command) {
        Exchange answer = client.command(job, command);
        if (answer.status() >= 200 && answer.status() < 300) {
            return;
        }
        client.poll(job);
        if (!job.state().terminal()) {
            throw new SituationUnavailable("The target answered %s to the %s of a job that is %s."
                    .formatted(
                            answer.status() == 0 ? "nothing" : answer.status(),
                            command.word(),
                            job.state().word()));
        }
    }
}
