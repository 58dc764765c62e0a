package dev.bandstand.kit.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Then;

/** The beginning and the end of every scenario. */
public final class ScenarioHooks {

    private final ScenarioContext context;

    public ScenarioHooks(ScenarioContext context) {
        this.context = context;
    }

    /** Opens the stage. */
    @Before
    public void open(Scenario scenario) {
        context.open(new ScenarioJudge.Script(
                scenario.getName(), Tags.of(scenario.getSourceTagNames()).rules()));
    }

    /** Judges the rule whose {@code expect} phrase is the step. */
    @Then("{expectation}")
    public void judge(String phrase) {
        context.judge(phrase);
    }

    /** Gives back what was borrowed. */
    @After
    public void close() {
        context.close();
    }
}
