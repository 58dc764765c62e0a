package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.JobPool;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.target.Actor;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import java.util.List;

/** Steps that submit jobs. */
public final class SubmitSteps {

    private static final int TOO_LONG = JobPool.LONGEST_QUERY + 1;
    private static final String ACCENTED = "e\u0301";

    private final ScenarioContext scenario;

    public SubmitSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** A fault of a query in the text of a step. */
    @ParameterType("without a query|with an empty query|with a query of 501 characters, half of them accents"
            + "|with a query of 501 characters, the last one a blank"
            + "|with a query of 501 characters|with a number as its query|with null as its query"
            + "|with a list as its query|with a list as its body|with a body that is no JSON")
    public String flaw(String words) {
        return switch (words) {
            case "without a query" -> "{}";
            case "with an empty query" -> "{\"query\":\"\"}";
            case "with a number as its query" -> "{\"query\":5}";
            case "with null as its query" -> "{\"query\":null}";
            case "with a list as its query" -> "{\"query\":[\"dental clinics\"]}";
            case "with a body that is no JSON" -> "{\"query\":";
            case "with a list as its body" -> "[{\"query\":\"dental clinics\"}]";
            case "with a query of 501 characters, the last one a blank" ->
                "{\"query\":\"%s \"}".formatted("x".repeat(TOO_LONG - 1));
            case "with a query of 501 characters" -> "{\"query\":\"%s\"}".formatted("x".repeat(TOO_LONG));
            default -> "{\"query\":\"x%s\"}".formatted(ACCENTED.repeat(TOO_LONG / ACCENTED.length()));
        };
    }

    @When("Alice submits a build")
    public void submit() {
        scenario.enter(scenario.fixtures().submit(scenario.client()));
    }

    /** Pauses a job while it may still be pending. */
    @When("Alice submits a build and pauses it at once")
    public void submitAndPause() {
        scenario.enter(scenario.fixtures().experienced().submittedAndPaused(scenario.client()));
    }

    @When("Alice submits another build")
    public void submitAnother() {
        scenario.useOtherJob(scenario.fixtures().submit(scenario.client()));
    }

    @When("Bob submits a build of his own")
    public void submitByBob() {
        scenario.useOtherJob(scenario.fixtures().submitByBob(scenario.client()));
    }

    @When("Alice submits a build with a query of 500 characters")
    public void submitLongest() {
        scenario.enter(scenario.fixtures().apart(scenario.client()));
    }

    /** Submits bodies that are no JSON. */
    @When("Alice submits these bodies:")
    public void submitUnreadable(List<String> bodies) {
        TargetClient client = scenario.client();
        bodies.forEach(body ->
                client.send(client.protocol().submit(Actor.ALICE, "").json(body).odd("the body is no JSON")));
    }

    @When("Alice submits a build {flaw}")
    public void submitFlawed(String body) {
        TargetClient client = scenario.client();
        client.send(client.protocol().submit(Actor.ALICE, "").json(body).odd("the query is not as documented"));
    }
}
