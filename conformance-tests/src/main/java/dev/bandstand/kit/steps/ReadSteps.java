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
        stage.casting().walkOnce(stage.job(), stage.driver());
    }

    @When("{actor} reads all pages of the other job")
    public void readAllOfOther(Actor actor) {
        stage.casting().walkOnce(stage.other(), stage.driver());
    }

    @When("{actor} reads its first pages")
    public void readSome(Actor actor) {
        stage.driver().walkSome(stage.job());
    }

    @When("{actor} notes the cursor of its second page")
    public void keepCursor(Actor actor) {
        Snapshot first = stage.driver().poll(stage.job());
        first.nextCursor().ifPresent(stage::remember);
        stage.driver().page(stage.job(), stage.cursor());
    }

    @When("{actor} reads the page of that cursor")
    public void readBehindCursor(Actor actor) {
        TargetClient driver = stage.driver();
        driver.read(driver.protocol().page(actor, stage.job().id(), stage.cursor()));
    }

    @When("{actor} reads the page of that cursor, percent-encoded")
    public void readBehindEncodedCursor(Actor actor) {
        TargetClient driver = stage.driver();
        String encoded = stage.cursor()
                .codePoints()
                .mapToObj(Character::toString)
                .map(ReadSteps::percent)
                .collect(Collectors.joining());
        Call plain = driver.protocol().poll(actor, stage.job().id());
        driver.read(plain.queryAsWritten("cursor", encoded));
    }

    @When("{actor} reads the other job with that cursor")
    public void readOtherWithCursor(Actor actor) {
        TargetJob other = stage.other();
        stage.driver().walkSome(other);
        stage.driver().read(stage.driver().protocol().page(actor, other.id(), stage.cursor()));
    }

    @When("{actor} polls the job with an invented cursor")
    public void readUnknownCursor(Actor actor) {
        TargetClient driver = stage.driver();
        driver.poll(stage.job());
        driver.read(driver.protocol().page(actor, stage.job().id(), "no-answer-gave-this-cursor"));
    }

    @When("{actor} reads the credit balance")
    public void readBalance(Actor actor) {
        TargetClient driver = stage.driver();
        driver.protocol().balance(actor).ifPresent(driver::read);
    }

    private static String percent(String letter) {
        return HexFormat.of().withUpperCase().withPrefix("%").formatHex(letter.getBytes(StandardCharsets.UTF_8));
    }
}
