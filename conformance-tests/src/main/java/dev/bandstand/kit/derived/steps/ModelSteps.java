package dev.bandstand.kit.derived.steps;

import dev.bandstand.kit.derived.ModelScenario;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.steps.Tags;
import dev.bandstand.kit.target.Actor;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Optional;

/** The sentences of the features that are made from a contract. */
public final class ModelSteps {

    private final ModelScenario scenario;

    public ModelSteps(ModelScenario scenario) {
        this.scenario = scenario;
    }

    /** Begins a scenario. */
    @Before
    public void open(Scenario played) {
        scenario.open(new ScenarioJudge.Script(
                played.getName(), Tags.of(played.getSourceTagNames()).rules()));
    }

    /** Gives back what was borrowed. */
    @After
    public void close() {
        scenario.close();
    }

    /** A name that the contract has: of a state, a command or an operation. One with blanks stands in double quotes. */
    @ParameterType("\"[^\"]*\"|\\S+")
    public String name(String written) {
        return written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1)
                : written;
    }

    /** The caller in the text of a step. */
    @ParameterType("Alice|Bob|somebody without a key|somebody with an invented key")
    public Actor caller(String name) {
        return switch (name) {
            case "Alice" -> Actor.ALICE;
            case "Bob" -> Actor.BOB;
            case "somebody without a key" -> Actor.NOBODY;
            default -> Actor.STRANGER;
        };
    }

    @Given("a new job")
    public void newJob() {
        scenario.submit();
        scenario.read();
    }

    @Given("a new job that plays the scenario {name}")
    public void newJobPlaying(String played) {
        scenario.submitPlaying(played);
    }

    @Given("a job")
    public void anyJob() {
        scenario.useAnyJob();
    }

    @Given("some jobs")
    public void someJobs() {
        scenario.haveSomeJobs();
    }

    @Given("a job that is {name}")
    public void jobIn(String state) {
        scenario.useJobIn(state);
    }

    @Given("a job that was {name} and is {name}")
    public void jobAfter(String before, String state) {
        scenario.useJobAfter(before, state);
    }

    @Given("a new job that has been {name} for most of its time")
    public void jobLateIn(String state) {
        scenario.useJobLateIn(state);
    }

    @Given("a job that has ended well")
    public void completedJob() {
        scenario.useCompletedJob();
    }

    @When("Alice submits a job")
    public void submit() {
        scenario.submit();
    }

    /** Submits a job with a body that the feature gives. */
    @When("Alice submits a job with")
    public void submitWith(String body) {
        scenario.submit(body);
    }

    @When("Alice submits another job")
    public void submitAnother() {
        scenario.submit();
    }

    @When("Alice submits a job with the id of the job")
    public void submitAgain() {
        scenario.submitAgain();
    }

    @When("Alice submits a job twice with one key")
    public void submitTwice() {
        scenario.submitTwice();
    }

    @When("Alice submits a body that the contract does not allow")
    public void submitInvalid() {
        scenario.submitInvalid();
    }

    @When("Alice reads the job")
    public void read() {
        scenario.read();
    }

    @When("Alice reads the job again later")
    public void readLater() {
        scenario.readLater();
    }

    @When("Alice waits until the job ends")
    public void awaitEnd() {
        scenario.awaitEnd();
    }

    @When("{int} ms pass")
    public void pass(int millis) {
        scenario.pass(Duration.ofMillis(millis));
    }

    @When("Alice watches the job until it ends")
    public void watch() {
        scenario.watch();
    }

    @When("Alice waits until the job has left the state {name}")
    public void awaitLeaving(String state) {
        scenario.awaitLeaving(state);
    }

    @When("Alice waits until the job goes on after {name} in {name}")
    public void awaitGoingOn(String column, String from) {
        scenario.awaitGoingOn(column, from);
    }

    @When("Alice submits two jobs at one instant and reads only the second, often")
    public void readOneOfTwo() {
        scenario.readOneOfTwo();
    }

    @When("Alice sends {name}")
    public void command(String operation) {
        scenario.command(operation);
    }

    @When("Alice sends {name} twice at the same time")
    public void commandAtOnce(String operation) {
        scenario.commandAtOnce(operation);
    }

    @When("Alice calls {name} with an id that no job has")
    public void callUnknown(String operation) {
        scenario.callUnknown(operation);
    }

    @When("{caller} calls {name} for the job")
    public void call(Actor actor, String operation) {
        scenario.call(actor, operation);
    }

    @When("Alice walks over {name} with pages of {int}")
    public void walk(String operation, int size) {
        scenario.walk(operation, Optional.of(size));
    }

    @When("Alice walks over {name} with pages of the largest size")
    public void walk(String operation) {
        scenario.walk(operation, Optional.empty());
    }

    /** Judges the rule whose phrase is the step. */
    @Then("{expectation}")
    public void judge(String phrase) {
        scenario.judge(phrase);
    }
}
