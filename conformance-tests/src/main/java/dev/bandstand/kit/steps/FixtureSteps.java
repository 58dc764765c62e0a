package dev.bandstand.kit.steps;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobRequirement;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import io.cucumber.java.en.Given;
import java.util.List;

/** Steps that prepare jobs before a scenario acts. */
public final class FixtureSteps {

    private static final JobRequirement SECOND_PAGE = JobRequirement.running(
                    read -> read.nextCursor().isPresent(), "a running job with a second page")
            .with(TargetJob::leftAlone, "a running job with a second page");

    private final ScenarioContext scenario;

    public FixtureSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Given("a {state} job")
    public void aJob(JobState state) {
        if (state == JobState.CANCELLED) {
            scenario.enter(fixtures().cancelledJobs().any(client()));
        } else {
            scenario.enter(JobRequirement.of(state));
        }
    }

    @Given("a {state} job that was never paused")
    public void aJobLeftAlone(JobState state) {
        scenario.enter(JobRequirement.of(state)
                .with(TargetJob::undisturbed, "a %s job that was never paused".formatted(state.word())));
    }

    @Given("a job")
    public void anyJob() {
        scenario.enter(JobRequirement.any());
    }

    @Given("a job that Alice submitted")
    public void aSubmittedJob() {
        scenario.enter(JobRequirement.any()
                .with(job -> job.origin() == TargetJob.Origin.SUBMITTED, "a job that was submitted"));
    }

    @Given("a finished job")
    public void aFinishedJob() {
        scenario.enter(JobRequirement.finished());
    }

    @Given("a running job with readable companies")
    public void aDeliveringJob() {
        scenario.enter(fixtures().withRows(client()));
    }

    @Given("a running job, with readable companies if it shows any")
    public void aRunningJobThatMayDeliver() {
        scenario.enter(fixtures().delivering(client()));
    }

    @Given("a running job with a second page")
    public void aJobWithTwoPages() {
        scenario.enter(SECOND_PAGE);
    }

    @Given("a paused job at a later band, all its pages read")
    public void aJobPausedOnceMore() {
        scenario.enter(fixtures().pausedLater(client()));
    }

    @Given("a job that was paused while it was running")
    public void aJobPausedAtWork() {
        scenario.enter(fixtures().experienced().pausedAtWork(client()));
    }

    @Given("a job whose pages were read before, during and after pausing")
    public void aJobReadOverAPause() {
        scenario.enter(fixtures().experienced().readOverAPause(client()));
    }

    @Given("a completed job that was paused and resumed twice")
    public void aJobThatRestedTwice() {
        scenario.enter(fixtures().experienced().restedTwice(client()));
    }

    @Given("a completed job that was paused as soon as it had ended")
    public void aJobPausedAtItsEnd() {
        scenario.enter(fixtures().experienced().pausedAtItsEnd(client()));
    }

    @Given("a completed job that was paused as soon as it was submitted")
    public void aJobPausedAtOnce() {
        scenario.enter(fixtures().experienced().pausedAtOnce(client()));
    }

    @Given("another job that was paused and resumed")
    public void anotherJobThatRested() {
        scenario.useOtherJob(fixtures().rested(client()));
    }

    @Given("another job that was cancelled")
    public void anotherCancelledJob() {
        scenario.useOtherJob(fixtures().cancelledJobs().any(client()));
    }

    @Given("another job that was cancelled while paused")
    public void anotherJobCancelledAtRest() {
        scenario.useOtherJob(fixtures().cancelledJobs().whilePaused(client()));
    }

    @Given("another job that was cancelled while pausing")
    public void anotherJobCancelledBeforeItRested() {
        scenario.useOtherJob(fixtures().cancelledJobs().whilePausing(client()));
    }

    @Given("another {state} job")
    public void anotherJob(JobState state) {
        JobRequirement another = JobRequirement.of(state)
                .with(job -> !job.equals(scenario.job()), "another %s job".formatted(state.word()));
        scenario.useOtherJob(fixtures().acquire(another, client()));
    }

    @Given("another job that Bob submitted")
    public void aJobOfBob() {
        scenario.useOtherJob(fixtures().ofBob(client()));
    }

    @Given("another completed job with a different query")
    public void aJobApart() {
        TargetJob apart = fixtures().apart(client());
        if (apart.equals(scenario.job())) {
            scenario.enter(JobRequirement.of(JobState.COMPLETED)
                    .with(job -> !job.equals(apart), "a completed job of the usual query"));
        }
        scenario.useOtherJob(apart);
    }

    @Given("a completed job with a different query")
    public void aJobOfAnotherMarket() {
        scenario.enter(fixtures().apart(client()));
    }

    @Given("a completed job that was polled from start to end")
    public void aWatchedJob() {
        scenario.enter(fixtures().watched(client()));
    }

    @Given("a completed job that was paused and resumed")
    public void aJobThatRested() {
        scenario.enter(fixtures().rested(client()));
    }

    @Given("a cancelled job that was paused before")
    public void aCancelledJobThatRested() {
        scenario.enter(fixtures().cancelledJobs().whilePaused(client()));
    }

    @Given("a job that was cancelled as soon as it was submitted")
    public void aJobCancelledAtOnce() {
        scenario.enter(fixtures().cancelledJobs().beforeAnyPage(client()));
    }

    @Given("a cancelled job that was pausing before")
    public void aJobCancelledBeforeItRested() {
        scenario.enter(fixtures().cancelledJobs().whilePausing(client()));
    }

    @Given("a job that does not exist")
    public void anUnknownJob() {
        scenario.enter(fixtures().unknown(client()));
    }

    @Given("two jobs with the same query, one undisturbed and one paused and resumed")
    public void twinsOneRested() {
        TargetJob alone = fixtures().acquire(leftAlone(JobState.COMPLETED), client());
        twins(List.of(alone, fixtures().rested(client())), "paused and resumed");
    }

    @Given("two jobs with the same query, one polled once and one polled often")
    public void twinsOnePolledOften() {
        twins(fixtures().watchedAndUnwatched(client()), "polled often");
    }

    private static JobRequirement leftAlone(JobState state) {
        return JobRequirement.of(state)
                .with(TargetJob::leftAlone, "a %s job that was never paused".formatted(state.word()));
    }

    private void twins(List<TargetJob> pair, String how) {
        scenario.enter(pair.getFirst());
        scenario.useOtherJob(pair.getLast());
        client().twins(pair.getFirst(), pair.getLast(), how);
    }

    private JobFixtures fixtures() {
        return scenario.fixtures();
    }

    private TargetClient client() {
        return scenario.client();
    }
}
