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
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.ContractSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server of a contract folder that forgets a pause when little of the job's work is left. */
class LatePauseTest {

    private static final String CONTRACT = "src/test/resources/contracts/data-exports";
    private static final int LITTLE_LEFT = 70;

    @Test
    void a_pause_that_is_forgotten_late_in_the_work_is_found() {
        MockServer mock =
                MockServer.start(options -> options.withPort(0).withContracts(List.of(ContractSource.named(CONTRACT))));
        AnswerRewrite forgetting = (behind, pass) -> ask -> {
            Reply answer = pass.apply(ask);
            if (isPause(ask)
                    && AnswerRewrite.tree(answer).path("percentComplete").asInt() > LITTLE_LEFT) {
                var unused = pass.apply(resume(ask));
            }
            return answer;
        };
        try (RunningServer server = RewritingProxy.of(mock, forgetting)) {
            RunFacts facts = check(server);

            assertThat(facts.outcomes().entrySet().stream()
                            .filter(each -> each.getValue() instanceof Outcome.Failed)
                            .map(each -> each.getKey().id()))
                    .containsExactly("JOB-CMND-pause.Running", "JOB-LIFE-moves");
        }
    }

    private static boolean isPause(Ask ask) {
        return ask.method().equals("POST") && new String(ask.body(), UTF_8).contains("\"pause\"");
    }

    private static Ask resume(Ask pause) {
        return new Ask(
                pause.method(),
                pause.target(),
                pause.headers(),
                new String(pause.body(), UTF_8)
                        .replace("\"pause\"", "\"resume\"")
                        .getBytes(UTF_8));
    }

    private static RunFacts check(RunningServer server) {
        Configuration settings = new Configuration(List.of(
                Layer.defaults(),
                new Layer(
                        "test",
                        Map.of(Key.TARGET, server.address().toString(), Key.CONTRACT, CONTRACT, Key.SEED, "1"))));
        return new Kit(Clock.systemUTC())
                .check(Options.of(settings), new KeySources(settings, Map.of()), ProgressListener.NOBODY);
    }
}
