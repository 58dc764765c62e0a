package dev.bandstand.kit.steps;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.job.TargetJob.Experience;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** Steps that tell a platform what its workers tell it: how far steps and tasks are, and results. */
public final class PlatformWorkerSteps {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScenarioContext scenario;
    private final PlatformCalls calls = new PlatformCalls();

    public PlatformWorkerSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Given("a job whose step was reported to be in error")
    public void aJobReportedInError() {
        TargetClient client = scenario.client();
        Optional<TargetJob> reported = scenario.fixtures().experienced().ready(Experience.REPORTED_IN_ERROR);
        if (reported.isPresent()) {
            scenario.enter(reported.get());
        } else {
            scenario.enter(scenario.fixtures().submit(client));
            report("active");
            report("error");
            scenario.job().went(Experience.REPORTED_IN_ERROR);
        }
        client.poll(scenario.job());
    }

    @When("Alice reports its step as {word}")
    public void report(String status) {
        TargetClient client = scenario.client();
        TargetJob job = scenario.job();
        client.send(calls.aboutPart("updateStepStatus", job.id(), "first")
                .json(JSON.createObjectNode().put("status", status).toString()));
        client.poll(job);
    }

    @When("Alice reports a task of its first step twice")
    public void reportTaskTwice() {
        TargetClient client = scenario.client();
        String job = scenario.job().id();
        for (String status : List.of("pending", "active")) {
            client.send(calls.aboutTask(job, "first", "bandstand-task")
                    .json(JSON.createObjectNode().put("status", status).toString()));
        }
        client.read(calls.aboutPart("listTasks", job, "first"));
    }

    /** One more result each time, as a name can be registered once only. */
    @When("Alice registers a result of the job")
    public void registerResult() {
        TargetClient client = scenario.client();
        String job = scenario.job().id();
        int results =
                client.read(calls.about("listResults", job)).json().path("data").size();
        client.send(
                calls.aboutPart("createResult", job, "bandstand-result-" + results)
                        .json(
                                "{\"artifact_url\":\"fileset://default/bandstand#result\",\"artifact_storage_type\":\"fileset\"}"));
    }

    @When("Alice sends two status details to the job, one after the other")
    public void addDetails() {
        TargetClient client = scenario.client();
        String job = scenario.job().id();
        client.send(calls.about("updateJobStatusDetails", job).json("{\"bandstand_one\":1}"));
        client.send(calls.about("updateJobStatusDetails", job).json("{\"bandstand_two\":2}"));
        client.poll(scenario.job());
    }
}
