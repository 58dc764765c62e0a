package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.ContractProtocol;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls that a client seldom sends and a server has to bear. */
public final class UnusualCallSteps {

    private static final Pattern REPEATED = Pattern.compile("(.), (\\d+) times");

    private static final List<String> ODD_IDS = List.of("%00", "..%2F..", "%F0%9F%99%82", "%25", "x, 5000 times");

    private final ScenarioContext scenario;

    public UnusualCallSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @When("Alice polls the job with its key in the header {word}")
    public void pollWithKeyIn(String header) {
        scenario.client().read(poll().header(header, "").odd("the name of the header is written in another way"));
    }

    @When("somebody polls the job with an empty key")
    public void pollWithEmptyKey() {
        TargetClient client = scenario.client();
        client.read(client.protocol()
                .poll(Actor.NOBODY, scenario.job().id())
                .header(client.protocol().dialect().caller().name(), "")
                .odd("the key is empty"));
    }

    @When("Alice polls the job with an undocumented parameter and an undocumented header")
    public void pollWithExtras() {
        scenario.client()
                .read(poll().query("undocumented", "1")
                        .header("X-Undocumented", "1")
                        .odd("it carries extras"));
    }

    @When("Alice sends a GET to the path of the pause call")
    public void readPausePath() {
        TargetClient client = scenario.client();
        client.poll(scenario.job());
        Call pause = client.protocol()
                .command(Actor.ALICE, Command.PAUSE, scenario.job().id());
        client.send(Call.outsideContract(
                Actor.ALICE, "GET", pause.target(), scenario.job().id(), "a pause is a POST"));
        client.poll(scenario.job());
    }

    /** Sends what no client should to the path of a command, and looks at the job before and after each call. */
    @When("Alice sends the other methods to the path of the {commandCall} call")
    public void sendOtherMethods(Command command) {
        TargetClient client = scenario.client();
        TargetJob job = scenario.job();
        Call documented = client.protocol().command(Actor.ALICE, command, job.id());
        client.poll(job);
        for (String method : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE")) {
            client.send(Call.outsideContract(
                    Actor.ALICE, method, documented.target(), job.id(), "the contract has another method"));
            client.poll(job);
        }
    }

    /** Sends what no client should to the other paths; a delete only to a job that does not exist. */
    @When("Alice sends the other methods to the paths of submit, poll and balance")
    public void sendOtherMethodsElsewhere() {
        ContractProtocol protocol = scenario.client().protocol();
        String job = scenario.job().id();
        sendEach(protocol.poll(Actor.ALICE, job), job, "POST", "PUT", "PATCH", "DELETE");
        sendEach(protocol.submit(Actor.ALICE, ""), null, "GET", "HEAD", "PUT", "PATCH");
        protocol.balance(Actor.ALICE).ifPresent(balance -> sendEach(balance, null, "POST", "PUT"));
    }

    private void sendEach(Call documented, @Nullable String job, String... methods) {
        for (String method : methods) {
            scenario.client()
                    .send(Call.outsideContract(
                            Actor.ALICE, method, documented.target(), job, "the contract has another method"));
        }
    }

    @When("Alice sends the commands with the body {}")
    public void commandWithBody(String body) {
        TargetClient client = scenario.client();
        client.poll(scenario.job());
        for (Command command : List.of(Command.PAUSE, Command.RESUME)) {
            client.send(client.protocol()
                    .command(Actor.ALICE, command, scenario.job().id())
                    .json(body)
                    .odd("the body is no JSON"));
        }
    }

    /** Polls ids as they are written, percent-encoded; {@code x, 5000 times} is one long id. */
    @When("Alice polls these job ids:")
    public void pollIds(List<String> ids) {
        TargetClient client = scenario.client();
        String id = client.protocol().unknownJob();
        String target = client.protocol().poll(Actor.ALICE, id).target();
        ids.stream()
                .map(UnusualCallSteps::written)
                .forEach(odd -> client.send(Call.outsideContract(
                        Actor.ALICE, "GET", target.replace(id, odd), null, "no job has such an id")));
    }

    /** Polls ids with letters that are seldom in an id, and one that is very long. */
    @When("Alice polls jobs with odd ids")
    public void pollOddIds() {
        pollIds(ODD_IDS);
    }

    private static String written(String id) {
        Matcher repeated = REPEATED.matcher(id);
        return repeated.matches() ? repeated.group(1).repeat(Integer.parseInt(repeated.group(2))) : id;
    }

    private Call poll() {
        return scenario.client().protocol().poll(Actor.ALICE, scenario.job().id());
    }
}
