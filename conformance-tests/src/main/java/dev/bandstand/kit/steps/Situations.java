package dev.bandstand.kit.steps;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.Casting;
import dev.bandstand.kit.job.Driver;
import dev.bandstand.kit.job.Job;
import dev.bandstand.kit.job.Wish;
import io.cucumber.java.en.Given;
import java.util.List;

/** What is there before anybody acts. */
public final class Situations {

    private static final Wish SECOND_PAGE = Wish.running(
                    read -> read.nextCursor().isPresent(), "a running job with a second page")
            .with(Job::leftAlone, "a running job with a second page");

    private final Stage stage;

    public Situations(Stage stage) {
        this.stage = stage;
    }

    @Given("a {state} job")
    public void aJob(JobState state) {
        if (state == JobState.CANCELLED) {
            stage.enter(casting().cancelled(driver()));
        } else {
            stage.enter(Wish.of(state));
        }
    }

    @Given("a {state} job that was never paused")
    public void aJobLeftAlone(JobState state) {
        stage.enter(leftAlone(state));
    }

    @Given("a job")
    public void anyJob() {
        stage.enter(Wish.any());
    }

    @Given("a job that Alice submitted")
    public void aSubmittedJob() {
        stage.enter(Wish.any().with(job -> job.origin() == Job.Origin.SUBMITTED, "a job that was submitted"));
    }

    @Given("a finished job")
    public void aFinishedJob() {
        stage.enter(Wish.finished());
    }

    @Given("a running job with readable companies")
    public void aDeliveringJob() {
        stage.enter(casting().withRows(driver()));
    }

    @Given("a running job, with readable companies if it shows any")
    public void aRunningJobThatMayDeliver() {
        stage.enter(casting().delivering(driver()));
    }

    @Given("a running job with a second page")
    public void aJobWithTwoPages() {
        stage.enter(SECOND_PAGE);
    }

    @Given("another {state} job")
    public void anotherJob(JobState state) {
        Wish another = Wish.of(state).with(job -> !job.equals(stage.job()), "another %s job".formatted(state.word()));
        stage.enterOther(casting().lend(another, driver()));
    }

    @Given("another completed job with a different query")
    public void aJobApart() {
        stage.enterOther(casting().apart(driver()));
    }

    @Given("a completed job that was polled from start to end")
    public void aWatchedJob() {
        stage.enter(casting().watched(driver()));
    }

    @Given("a completed job that was paused and resumed")
    public void aJobThatRested() {
        stage.enter(casting().rested(driver()));
    }

    @Given("a cancelled job that was paused before")
    public void aCancelledJobThatRested() {
        stage.enter(casting().restedThenCancelled(driver()));
    }

    @Given("a cancelled job that was pausing before")
    public void aJobCancelledBeforeItRested() {
        stage.enter(casting().pausedThenCancelled(driver()));
    }

    @Given("a job that does not exist")
    public void anUnknownJob() {
        stage.enter(casting().unknown(driver()));
    }

    @Given("two jobs with the same query, one undisturbed and one paused and resumed")
    public void twinsOneRested() {
        Job alone = casting().lend(leftAlone(JobState.COMPLETED), driver());
        twins(List.of(alone, casting().rested(driver())), "paused and resumed");
    }

    @Given("two jobs with the same query, one polled once and one polled often")
    public void twinsOnePolledOften() {
        twins(casting().watchedAndUnwatched(driver()), "polled often");
    }

    private static Wish leftAlone(JobState state) {
        return Wish.of(state).with(Job::leftAlone, "a %s job that was never paused".formatted(state.word()));
    }

    private void twins(List<Job> pair, String how) {
        stage.enter(pair.getFirst());
        stage.enterOther(pair.getLast());
        driver().twins(pair.getFirst(), pair.getLast(), how);
    }

    private Casting casting() {
        return stage.casting();
    }

    private Driver driver() {
        return stage.driver();
    }
}
