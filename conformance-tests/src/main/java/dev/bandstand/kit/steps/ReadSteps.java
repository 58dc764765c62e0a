package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.PolledState;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Steps that read the rows of a job. */
public final class ReadSteps {

    private final ScenarioContext scenario;

    public ReadSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @When("{actor} reads all its pages")
    public void readAll(Actor actor) {
        scenario.fixtures().walkOnce(scenario.job(), scenario.client());
    }

    @When("{actor} reads all pages of the other job")
    public void readAllOfOther(Actor actor) {
        scenario.fixtures().walkOnce(scenario.other(), scenario.client());
    }

    @When("{actor} reads its first pages")
    public void readSome(Actor actor) {
        scenario.client().walkSome(scenario.job());
    }

    /** Reads the first page only if the last read of a job at work did not show the cursor: such a job may be over soon. */
    @When("{actor} notes the cursor of its second page")
    public void keepCursor(Actor actor) {
        TargetJob job = scenario.job();
        boolean known = job.state().moving() && job.last().nextCursor().isPresent();
        PolledState first = known ? job.last() : scenario.client().poll(job);
        first.nextCursor().ifPresent(scenario::remember);
        scenario.client().page(job, scenario.cursor());
    }

    @When("{actor} reads the page of that cursor")
    public void readBehindCursor(Actor actor) {
        TargetClient client = scenario.client();
        client.read(client.protocol().page(actor, scenario.job().id(), scenario.cursor()));
    }

    @When("{actor} reads the page of that cursor, percent-encoded")
    public void readBehindEncodedCursor(Actor actor) {
        TargetClient client = scenario.client();
        String encoded = scenario.cursor()
                .codePoints()
                .mapToObj(Character::toString)
                .map(ReadSteps::percent)
                .collect(Collectors.joining());
        Call plain = client.protocol().poll(actor, scenario.job().id());
        client.read(plain.queryAsWritten("cursor", encoded));
    }

    @When("{actor} reads the other job with that cursor")
    public void readOtherWithCursor(Actor actor) {
        TargetJob other = scenario.other();
        if (actor == other.owner() && other.state().terminal()) {
            scenario.client().walkSome(other);
        }
        scenario.client().read(scenario.client().protocol().page(actor, other.id(), scenario.cursor()));
    }

    @When("{actor} polls the job with an invented cursor")
    public void readUnknownCursor(Actor actor) {
        TargetClient client = scenario.client();
        client.poll(scenario.job());
        client.read(client.protocol().page(actor, scenario.job().id(), "no-answer-gave-this-cursor"));
    }

    @When("{actor} reads the credit balance")
    public void readBalance(Actor actor) {
        TargetClient client = scenario.client();
        client.protocol().balance(actor).ifPresent(client::read);
    }

    private static String percent(String letter) {
        return HexFormat.of().withUpperCase().withPrefix("%").formatHex(letter.getBytes(StandardCharsets.UTF_8));
    }
}
