package dev.bandstand.kit.steps;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.JobRequirement;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Calls that are under way at the same time. */
public final class ConcurrencySteps {

    /** The number of times that a job is replaced that ended in the moment before it was acted upon. */
    private static final int TOO_LATE = 3;

    private static final int READERS = 8;
    private static final int ROUNDS = 3;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(300);

    private final ScenarioContext scenario;

    public ConcurrencySteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @When("Alice {commands} the job {int} times at the same time")
    public void commandAtOnce(Command command, int times) {
        for (int late = 0; ; late++) {
            TargetJob job = scenario.job();
            scenario.together(Collections.nCopies(times, () -> scenario.client().command(job, command)));
            scenario.client().poll(job);
            boolean tooLate = job.state().terminal() && !job.was(command);
            if (!tooLate || late == TOO_LATE || scenario.again().isEmpty()) {
                return;
            }
        }
    }

    @When("Alice pauses and cancels the job at the same time")
    public void pauseAndCancelAtOnce() {
        TargetJob job = scenario.job();
        TargetClient client = scenario.client();
        scenario.together(List.of(() -> client.command(job, Command.PAUSE), () -> client.command(job, Command.CANCEL)));
        client.poll(job);
    }

    @When("{int} readers poll the job at the same time")
    public void readAtOnce(int readers) {
        TargetJob job = scenario.job();
        scenario.together(Collections.nCopies(readers, () -> scenario.client().poll(job)));
    }

    /** Several readers poll a job again and again from when it is running; once is enough for all that is judged by it. */
    @Given("a job that eight readers polled again and again while it was running")
    public void aJobReadByMany() {
        scenario.fixtures()
                .experienced()
                .ready(TargetJob.Experience.READ_BY_MANY)
                .ifPresentOrElse(scenario::enter, this::readRunningJob);
    }

    private void readRunningJob() {
        TargetJob job = scenario.enter(JobRequirement.of(JobState.RUNNING));
        readAgainAndAgain(READERS);
        job.went(TargetJob.Experience.READ_BY_MANY);
    }

    @When("{int} readers poll the job at the same time, again and again")
    public void readAgainAndAgain(int readers) {
        for (int round = 0; round < ROUNDS; round++) {
            readAtOnce(readers);
            scenario.client().letPass(BETWEEN_ROUNDS);
        }
    }
}
