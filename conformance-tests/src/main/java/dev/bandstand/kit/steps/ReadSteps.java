package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.Snapshot;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** How the rows of a job are read. */
public final class ReadSteps {

    private final ScenarioContext stage;

    public ReadSteps(ScenarioContext stage) {
        this.stage = stage;
    }

    @When("{actor} reads all its pages")
    public void readAll(Actor actor) {
        stage.fixtures().walkOnce(stage.job(), stage.client());
    }

    @When("{actor} reads all pages of the other job")
    public void readAllOfOther(Actor actor) {
        stage.fixtures().walkOnce(stage.other(), stage.client());
    }

    @When("{actor} reads its first pages")
    public void readSome(Actor actor) {
        stage.client().walkSome(stage.job());
    }

    @When("{actor} notes the cursor of its second page")
    public void keepCursor(Actor actor) {
        Snapshot first = stage.client().poll(stage.job());
        first.nextCursor().ifPresent(stage::remember);
        stage.client().page(stage.job(), stage.cursor());
    }

    @When("{actor} reads the page of that cursor")
    public void readBehindCursor(Actor actor) {
        TargetClient client = stage.client();
        client.read(client.protocol().page(actor, stage.job().id(), stage.cursor()));
    }

    @When("{actor} reads the page of that cursor, percent-encoded")
    public void readBehindEncodedCursor(Actor actor) {
        TargetClient client = stage.client();
        String encoded = stage.cursor()
                .codePoints()
                .mapToObj(Character::toString)
                .map(ReadSteps::percent)
                .collect(Collectors.joining());
        Call plain = client.protocol().poll(actor, stage.job().id());
        client.read(plain.queryAsWritten("cursor", encoded));
    }

    @When("{actor} reads the other job with that cursor")
    public void readOtherWithCursor(Actor actor) {
        TargetJob other = stage.other();
        stage.client().walkSome(other);
        stage.client().read(stage.client().protocol().page(actor, other.id(), stage.cursor()));
    }

    @When("{actor} polls the job with an invented cursor")
    public void readUnknownCursor(Actor actor) {
        TargetClient client = stage.client();
        client.poll(stage.job());
        client.read(client.protocol().page(actor, stage.job().id(), "no-answer-gave-this-cursor"));
    }

    @When("{actor} reads the credit balance")
    public void readBalance(Actor actor) {
        TargetClient client = stage.client();
        client.protocol().balance(actor).ifPresent(client::read);
    }

    private static String percent(String letter) {
        return HexFormat.of().withUpperCase().withPrefix("%").formatHex(letter.getBytes(StandardCharsets.UTF_8));
    }
}
