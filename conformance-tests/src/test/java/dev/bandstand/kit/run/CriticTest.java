package dev.bandstand.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.job.SmallVenue;
import dev.bandstand.kit.job.SteppedClock;
import dev.bandstand.kit.job.Venue;
import dev.bandstand.kit.steps.Jury;
import dev.bandstand.kit.steps.Stage;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.trace.Setting;
import dev.bandstand.kit.verdict.Bench;
import dev.bandstand.kit.verdict.ScenarioResult;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CriticTest {

    @Test
    void a_step_that_the_kit_does_not_know_is_a_fault_of_the_kit() {
        Suite suite = new Suite("classpath:features-with-a-slip", pickles -> pickles, 1);
        Recorder recorder = new Recorder();
        Venue nowhere = SmallVenue.at(URI.create("http://127.0.0.1:1"), recorder, new SteppedClock());
        Setting setting = new Setting("openfunnel-tam", OptionalInt.empty());

        List<ScenarioResult> results = suite.play(
                () -> new Stage(nowhere, new Jury(new Bench(List.of()), recorder, setting)), Audience.NOBODY);

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.ending())
                        .isEqualTo(new ScenarioResult.Ending.Fault(
                                "The scenario has a step that the kit does not know.")));
    }
}
