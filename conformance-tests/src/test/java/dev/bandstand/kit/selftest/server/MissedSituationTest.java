package dev.bandstand.kit.selftest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Jobs that end just before a command arrives, as they do on a busy machine. In real time. */
class MissedSituationTest {

    private static final Map<String, String> KEYS =
            Map.of("BANDSTAND_API_KEY", ServerKeys.OWNER, "BANDSTAND_SECOND_API_KEY", ServerKeys.STRANGER);

    private final List<ScenarioResult> told = new ArrayList<>();

    @Test
    void a_scenario_whose_job_ended_too_soon_is_tried_again_and_told_once() {
        RunFacts facts = check(1);

        assertThat(facts.verdict().result()).as(facts.verdict()::toString).isEqualTo(Verdict.Result.CONFORMANT);
        assertThat(told).isEqualTo(facts.scenarios());
    }

    @Test
    void a_scenario_whose_jobs_always_end_too_soon_is_not_testable_after_three_tries() {
        RunFacts facts = check(Integer.MAX_VALUE);

        assertThat(facts.verdict().result()).as(facts.verdict()::toString).isEqualTo(Verdict.Result.INCOMPLETE);
        assertThat(told).isEqualTo(facts.scenarios());
        assertThat(facts.circumstances().jobs()).isEqualTo(3);
    }

    /** @param late how many cancels arrive after the end of their job */
    private RunFacts check(int late) {
        AtomicInteger cancels = new AtomicInteger();
        AnswerRewrite busy = TamCallContext.server(call -> {
            if (call.commands("cancel") && cancels.incrementAndGet() <= late) {
                var unused = call.pass().apply(anHourLater());
            }
            return call.passed();
        });
        BenignVariant server = BenignVariant.of("busy", "busy").withRewrite(busy);
        try (RunningServer running = server.open(SmallScenarios.folder())) {
            Map<Key, String> wanted = new EnumMap<>(Map.of(
                    Key.TARGET, running.address().toString(),
                    Key.CONTRACT, "openfunnel-tam",
                    Key.CLOCK, "none",
                    Key.QUIET, "100ms",
                    Key.RULES, "TAM-CANC-004"));
            Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("the test", wanted)));
            return new Kit(Clock.systemUTC())
                    .check(Options.of(settings), new KeySources(settings, KEYS), new ProgressListener() {
                        @Override
                        public void sees(ScenarioResult result) {
                            told.add(result);
                        }
                    });
        }
    }

    private static Ask anHourLater() {
        return new Ask(
                "POST",
                "/__bandstand/worlds/%s/clock/advance".formatted(ServerKeys.OWNER),
                Map.of("Content-Type", List.of("application/json")),
                "{\"by\":\"PT1H\"}".getBytes(UTF_8));
    }
}
