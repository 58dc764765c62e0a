package dev.bandstand.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.SmallRunContext;
import dev.bandstand.kit.job.SteppedClock;
import dev.bandstand.kit.steps.ScenarioContext;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.spec.RuleCatalogue;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScenarioRecorderTest {

    @Test
    void a_step_that_the_kit_does_not_know_is_a_fault_of_the_kit() {
        Suite suite = new Suite(
                Features.at("classpath:features-with-a-slip", "openfunnel-tam", List.of()), pickles -> pickles, 1);
        Recorder recorder = new Recorder();
        RunContext nowhere = SmallRunContext.at(URI.create("http://127.0.0.1:1"), recorder, new SteppedClock());
        TraceContext setting = new TraceContext("openfunnel-tam", OptionalInt.empty());

        List<ScenarioResult> results = suite.play(
                () -> new ScenarioContext(
                        nowhere,
                        new ScenarioJudge(
                                new OracleSet(List.of()), recorder, setting, RuleCatalogue.of("openfunnel-tam"))),
                ProgressListener.NOBODY,
                Retries.NONE);

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.ending())
                        .isEqualTo(new ScenarioResult.Ending.Fault(
                                "The kit does not know the step \"a job that was never thought of\".")));
    }
}
