package dev.bandstand.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Features FEATURES = new Features(
            "any", "", List.of(new Features.Text("chance.feature", """
                Feature: Chance
                  Scenario: The job ends
                    Given a job that ends too soon
                  Scenario: The calls miss each other
                    Given calls that miss each other
                """)), "dev/bandstand/kit/run/chance", List.of());

    private final Map<String, Integer> plays = new HashMap<>();

    @Test
    void where_the_kit_steps_the_clock_only_calls_that_missed_each_other_are_sent_again() {
        assertThat(endings(Retries.WITH_STEPPED_CLOCK))
                .containsExactly(new Ending.Missing("The job ended."), new Ending.Held());
        assertThat(plays).isEqualTo(Map.of("ends", 1, "calls", 2));
    }

    @Test
    void in_real_time_a_scenario_is_played_again_when_a_job_went_on_too() {
        assertThat(endings(Retries.IN_REAL_TIME)).containsExactly(new Ending.Held(), new Ending.Held());
        assertThat(plays).isEqualTo(Map.of("ends", 2, "calls", 2));
    }

    private List<Ending> endings(Retries retries) {
        return new Suite(FEATURES, pickles -> pickles, 1)
                .play(() -> plays, ProgressListener.NOBODY, retries).stream()
                        .map(ScenarioResult::ending)
                        .toList();
    }
}
