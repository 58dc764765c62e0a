package dev.bandstand.kit.run.chance;

import dev.bandstand.kit.job.CallsMissedEachOther;
import dev.bandstand.kit.job.SituationMissed;
import io.cucumber.java.en.Given;
import java.util.Map;

/** Steps that miss their situation the first time. */
public final class ChanceSteps {

    private final Map<String, Integer> plays;

    /** @param plays the number of times that each step was taken */
    public ChanceSteps(Map<String, Integer> plays) {
        this.plays = plays;
    }

    @Given("a job that ends too soon")
    public void endsTooSoon() {
        if (plays.merge("ends", 1, Integer::sum) == 1) {
            throw new SituationMissed("The job ended.");
        }
    }

    @Given("calls that miss each other")
    public void missEachOther() {
        if (plays.merge("calls", 1, Integer::sum) == 1) {
            throw new CallsMissedEachOther("The calls were not under way together.");
        }
    }
}
