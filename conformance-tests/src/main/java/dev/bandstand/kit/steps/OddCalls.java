package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.Driver;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import io.cucumber.java.en.When;
import java.util.List;

/** Calls that a client seldom sends and a server has to bear. */
public final class OddCalls {

    /** Percent-encoded: a zero byte, a way out of the folder, a face, a percent sign alone; and one without an end. */
    private static final List<String> ODD_IDS = List.of("%00", "..%2F..", "%F0%9F%99%82", "%25", "x".repeat(5000));

    private final Stage stage;

    public OddCalls(Stage stage) {
        this.stage = stage;
    }

    @When("Alice polls the job with the name of the key header in other letters")
    public void pollWithLowerCaseHeader() {
        stage.driver().read(poll().header("x-api-KEY", "").odd("the name of the header is written in another way"));
    }

    @When("Alice polls the job with a parameter and a header that are not documented")
    public void pollWithExtras() {
        stage.driver()
                .read(poll().query("undocumented", "1")
                        .header("X-Undocumented", "1")
                        .odd("it carries extras"));
    }

    @When("Alice sends a GET to the path of the pause")
    public void readPausePath() {
        Driver driver = stage.driver();
        driver.poll(stage.job());
        Call pause = driver.protocol()
                .command(Actor.ALICE, Command.PAUSE, stage.job().id());
        driver.send(Call.outsideContract(
                Actor.ALICE, "GET", pause.target(), stage.job().id(), "a pause is a POST"));
        driver.poll(stage.job());
    }

    @When("Alice polls jobs with odd ids")
    public void pollOddIds() {
        Driver driver = stage.driver();
        String id = driver.protocol().unknownJob();
        String target = driver.protocol().poll(Actor.ALICE, id).target();
        ODD_IDS.forEach(odd -> driver.send(
                Call.outsideContract(Actor.ALICE, "GET", target.replace(id, odd), null, "no job has such an id")));
    }

    private Call poll() {
        return stage.driver().protocol().poll(Actor.ALICE, stage.job().id());
    }
}
