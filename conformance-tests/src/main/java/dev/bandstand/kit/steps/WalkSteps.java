package dev.bandstand.kit.steps;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.target.Actor;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps of random walks that no other scenario needs. */
public final class WalkSteps {

    private static final Pattern COMMAND = Pattern.compile("(.+) (pauses|resumes|cancels) the job");
    private static final Pattern POLL = Pattern.compile("(.+) polls the job");

    private final ScenarioContext scenario;

    public WalkSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Given("one more new job")
    public void oneMoreJob() {
        scenario.useOtherJob(scenario.fixtures().submit(scenario.client()));
    }

    @Given("a new job that is going to fail")
    public void jobThatFails() {
        scenario.enter(scenario.fixtures().submitFailing(scenario.client()));
    }

    @Given("one more new job that is going to fail")
    public void oneMoreJobThatFails() {
        scenario.useOtherJob(scenario.fixtures().submitFailing(scenario.client()));
    }

    @Given("a new job with a different query")
    public void jobApart() {
        scenario.enter(scenario.fixtures().submitApart(scenario.client()));
    }

    @Given("one more new job with a different query")
    public void oneMoreJobApart() {
        scenario.useOtherJob(scenario.fixtures().submitApart(scenario.client()));
    }

    @When("{int} ms pass")
    public void pass(int millis) {
        scenario.client().letPass(Duration.ofMillis(millis));
    }

    @When("Alice waits until the job is running")
    public void awaitRunning() {
        TargetClient client = scenario.client();
        client.await(
                scenario.job(),
                "the job to be running or to rest",
                seen -> seen.state() == JobState.RUNNING || client.waitsInVain(seen.state()));
    }

    /** The job becomes the other job and the other way round. */
    @When("the two jobs change parts")
    public void changeParts() {
        scenario.cast(scenario.other(), scenario.job());
    }

    @When("{actor} {commands} the job, without a poll")
    public void command(Actor actor, Command command) {
        TargetClient client = scenario.client();
        if (actor == Actor.ALICE) {
            client.command(scenario.job(), command);
        } else {
            client.send(client.protocol().command(actor, command, scenario.job().id()));
        }
    }

    /** Sends commands and polls, written as in other steps, so that they are under way together. */
    @When("these calls are sent at the same time:")
    public void atOnce(List<String> sentences) {
        scenario.together(sentences.stream().map(this::call).toList());
    }

    /**
     * Waits for the end of two jobs that were submitted alike, reads all their pages, and notes that one of them was left
     * alone. Nothing is noted where both were disturbed.
     */
    @When("the two jobs are compared")
    public void compare() {
        TargetClient client = scenario.client();
        JobFixtures fixtures = scenario.fixtures();
        boolean firstAlone = scenario.job().leftAlone();
        TargetJob alone = firstAlone ? scenario.job() : scenario.other();
        TargetJob disturbed = firstAlone ? scenario.other() : scenario.job();
        if (!alone.leftAlone() || alone.origin() != disturbed.origin()) {
            return;
        }
        for (TargetJob job : List.of(disturbed, alone)) {
            fixtures.finish(job, client);
            client.walk(job);
        }
        boolean rested = disturbed.was(Command.RESUME);
        if (bothCompleted(alone, disturbed) && (rested || firstAlone)) {
            client.twins(alone, disturbed, rested ? "paused and resumed" : "polled often");
        }
    }

    private static boolean bothCompleted(TargetJob one, TargetJob other) {
        return one.state() == JobState.COMPLETED && other.state() == JobState.COMPLETED;
    }

    private Runnable call(String sentence) {
        Matcher command = COMMAND.matcher(sentence);
        if (command.matches()) {
            StepParameters words = new StepParameters();
            return () -> command(words.actor(command.group(1)), words.commands(command.group(2)));
        }
        Matcher poll = POLL.matcher(sentence);
        if (poll.matches()) {
            return () -> new CommandSteps(scenario).poll(new StepParameters().actor(poll.group(1)));
        }
        throw new IllegalArgumentException(
                "\"%s\" cannot be sent at the same time as others; \"Alice polls the job\" and \"Alice pauses the job\" can."
                        .formatted(sentence));
    }
}
