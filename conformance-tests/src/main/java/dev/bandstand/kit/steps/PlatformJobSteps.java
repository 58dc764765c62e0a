package dev.bandstand.kit.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.SituationExcluded;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.oracle.nemo.FinalStatus;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.trace.Exchange;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Steps for the jobs of a platform beyond those of every contract. */
public final class PlatformJobSteps {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final int MOMENTS = 400;
    private static final int MOST_JOBS = 3;
    private static final int READERS = 3;
    private static final List<String> MALFORMED = List.of("a" + "0".repeat(63), "a", "a--b", "ab-");

    private final ScenarioContext scenario;
    private final PlatformCalls calls = new PlatformCalls();

    public PlatformJobSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Given("a new job")
    public void aNewJob() {
        scenario.enter(scenario.fixtures().submit(scenario.client()));
    }

    @Given("a completed job that may be deleted")
    public void aDispensableJob() {
        aNewJob();
        scenario.fixtures().finish(scenario.job(), scenario.client());
    }

    @Given("a job in its second step")
    public void aJobInItsSecondStep() {
        aNewJob();
        int jobs = 1;
        for (int moment = 0; moment < MOMENTS; moment++) {
            JsonNode read = status();
            JsonNode second = read.path("steps").path(1);
            if (!second.isMissingNode() && !FinalStatus.of(second)) {
                scenario.client().poll(scenario.job());
                return;
            }
            if (!FinalStatus.of(read)) {
                scenario.client().letPass(MOMENT);
            } else if (jobs < MOST_JOBS) {
                aNewJob();
                jobs++;
            } else {
                break;
            }
        }
        throw new SituationUnavailable(
                "A job in its second step is not available: the second step was never seen before it was over.");
    }

    @When("Alice creates a job")
    public void create() {
        aNewJob();
    }

    @When("Alice pauses, resumes and cancels a job that does not exist")
    public void askOfUnknown() {
        TargetClient client = scenario.client();
        TargetJob unknown = scenario.fixtures().unknown(client);
        for (Command command : Command.values()) {
            client.send(client.protocol().command(Actor.ALICE, command, unknown.id()));
        }
    }

    @When("Alice cancels the job while it is pausing")
    public void cancelOrBeRefused() {
        TargetClient client = scenario.client();
        client.poll(scenario.job());
        int status = client.command(scenario.job(), Command.CANCEL).status();
        client.poll(scenario.job());
        if (status == 200) {
            throw new SituationExcluded("The target accepts a cancel in every state, so that it refuses nothing.");
        }
    }

    @When("Alice reads the status of the job")
    public void readStatus() {
        status();
    }

    /** A state may be shorter than an answer takes, so that no read that follows the command shows it. */
    @When("Alice {commands} the job while its status is read")
    public void commandWhileRead(Command command) {
        TargetClient client = scenario.client();
        List<Runnable> calls = new ArrayList<>(Collections.nCopies(READERS, () -> {
            status();
            status();
        }));
        calls.add(() -> client.command(scenario.job(), command));
        scenario.together(calls);
        client.poll(scenario.job());
    }

    @When("Alice reads the job in another workspace")
    public void lookElsewhere() {
        scenario.client().read(calls.elsewhere("getJob", scenario.job().id()));
    }

    @When("Alice pauses, resumes and cancels the job in another workspace, and reads its status, log and results there")
    public void commandElsewhere() {
        List.of("getJobStatus", "pauseJob", "resumeJob", "cancelJob").forEach(this::sendElsewhere);
        List.of("listJobLogs", "listResults")
                .forEach(read -> scenario.client()
                        .send(calls.elsewhere(read, scenario.job().id())));
    }

    @When("Alice deletes the job in another workspace")
    public void deleteElsewhere() {
        sendElsewhere("deleteJob");
    }

    /** Sends a call to where the job is not, and looks at the job before and after. */
    private void sendElsewhere(String operation) {
        TargetClient client = scenario.client();
        client.poll(scenario.job());
        client.send(calls.elsewhere(operation, scenario.job().id()));
        client.poll(scenario.job());
    }

    @When("Alice deletes the job")
    public void delete() {
        TargetClient client = scenario.client();
        client.poll(scenario.job());
        client.send(calls.about("deleteJob", scenario.job().id()));
        client.poll(scenario.job());
    }

    @When("Alice creates another job with the same name")
    public void createUnderTakenName() {
        TargetClient client = scenario.client();
        Call submit = client.protocol().submit(Actor.ALICE, "a name that is in use");
        client.send(submit.json(request(submit).put("name", scenario.job().id()).toString()));
    }

    /** Calls that arrive together may all find that nobody has the name yet. */
    @When("Alice creates two jobs with the same name at once")
    public void createTogether() {
        TargetClient client = scenario.client();
        Call submit = client.protocol().submit(Actor.ALICE, "a name that two want at once");
        String name = request(submit).path("name").asText();
        scenario.together(List.of(() -> client.send(submit), () -> client.send(submit), () -> client.send(submit)));
        client.read(calls.about("getJob", name));
        client.send(calls.about("cancelJob", name));
    }

    /** A server may keep the name of a deleted job to itself. */
    @When("Alice creates a new job with its name and reads the results of the new job")
    public void createUnderFreeName() {
        TargetClient client = scenario.client();
        String name = scenario.job().id();
        Call submit = client.protocol().submit(Actor.ALICE, "a name that is free again");
        Exchange answer =
                client.send(submit.json(request(submit).put("name", name).toString()));
        if (answer.json().path("name").asText().equals(name)) {
            client.read(calls.about("listResults", name));
            created(answer);
        }
    }

    @When("Alice creates a job of another source")
    public void createOfAnotherSource() {
        TargetClient client = scenario.client();
        Call submit = client.protocol().submit(Actor.ALICE, "another source");
        created(client.send(submit.json(request(submit).put("source", "zebra").toString())));
    }

    @When("Alice creates a job without a name")
    public void createWithoutName() {
        TargetClient client = scenario.client();
        Call submit = client.protocol().submit(Actor.ALICE, "no name");
        created(client.send(submit.json(request(submit).without("name").toString())));
    }

    @When("Alice creates a job without steps")
    public void createWithoutSteps() {
        TargetClient client = scenario.client();
        Call submit = client.protocol().submit(Actor.ALICE, "no steps");
        ObjectNode request = request(submit);
        request.putObject("platform_spec").putArray("steps");
        client.send(submit.json(request.toString()).odd("a job has at least one step"));
    }

    /** Each with a name that the documented pattern does not allow. */
    @When("Alice creates jobs with malformed names")
    public void createMalformed() {
        MALFORMED.forEach(name -> createOdd(request -> request.put("name", name), "a job is not called so"));
    }

    @When("Alice creates jobs whose first step has a malformed name")
    public void createWithMalformedStep() {
        MALFORMED.forEach(name -> createOdd(
                request -> ((ObjectNode) request.at("/platform_spec/steps/0")).put("name", name),
                "a step is not called so"));
    }

    private void createOdd(Consumer<ObjectNode> change, String why) {
        TargetClient client = scenario.client();
        Call submit = client.protocol().submit(Actor.ALICE, "a malformed name");
        ObjectNode request = request(submit);
        change.accept(request);
        created(client.send(submit.json(request.toString()).odd(why)));
    }

    /** A job that nobody needs is not left behind; it is read before, so that the answer to the cancel can be judged. */
    private void created(Exchange answer) {
        Optional.of(answer.json().path("name"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .ifPresent(name -> {
                    scenario.client().read(calls.about("getJob", name));
                    scenario.client().send(calls.about("cancelJob", name));
                });
    }

    private JsonNode status() {
        return scenario.client()
                .read(calls.about("getJobStatus", scenario.job().id()))
                .json();
    }

    private static ObjectNode request(Call submit) {
        return (ObjectNode) tree(String.valueOf(submit.body()));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
