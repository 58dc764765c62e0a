package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.target.Actor;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;

/** How jobs are asked for. */
public final class SubmitSteps {

    private static final int LONGEST = 500;

    private final ScenarioContext scenario;

    public SubmitSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** A fault of a query in the text of a step. */
    @ParameterType("without a query|with an empty query|with a query of 501 characters|with a number as its query")
    public String flaw(String words) {
        return switch (words) {
            case "without a query" -> "{}";
            case "with an empty query" -> "{\"query\":\"\"}";
            case "with a number as its query" -> "{\"query\":5}";
            default -> "{\"query\":\"%s\"}".formatted("x".repeat(LONGEST + 1));
        };
    }

    @When("Alice submits a build")
    public void submit() {
        scenario.enter(scenario.fixtures().submit(scenario.client()));
    }

    @When("Alice submits another build")
    public void submitAnother() {
        scenario.useOtherJob(scenario.fixtures().submit(scenario.client()));
    }

    @When("Alice submits a build {flaw}")
    public void submitFlawed(String body) {
        TargetClient client = scenario.client();
        client.send(client.protocol().submit(Actor.ALICE, "").json(body).odd("the query is not as documented"));
    }
}
