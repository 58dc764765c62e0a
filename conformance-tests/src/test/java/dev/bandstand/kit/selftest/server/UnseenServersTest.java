package dev.bandstand.kit.selftest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Servers that the kit was not made with: each wrong one is caught, no legal one is accused. */
class UnseenServersTest {

    private static final Map<String, String> KEYS =
            Map.of("BANDSTAND_API_KEY", ServerKeys.OWNER, "BANDSTAND_SECOND_API_KEY", ServerKeys.STRANGER);

    private static final Kit KIT = new Kit(Clock.systemUTC());

    @TestFactory
    Stream<DynamicTest> a_wrong_server_is_caught_by_the_rule_that_it_breaks() {
        return WrongTamServers.all().entrySet().stream()
                .map(server -> DynamicTest.dynamicTest(server.getKey(), () -> {
                    String rules = server.getKey().replaceAll(" .*", "");
                    RunFacts facts = check(server.getValue(), rules);

                    assertThat(failed(facts)).contains(rules.replaceAll(",.*", ""));
                    assertThat(facts.verdict().result()).isEqualTo(Verdict.Result.NON_CONFORMANT);
                }));
    }

    /** Each by all rules, which takes a while. */
    @Tag("self-test")
    @TestFactory
    Stream<DynamicTest> a_legal_server_is_not_accused() {
        return LegalTamServers.all().entrySet().stream()
                .map(server -> DynamicTest.dynamicTest(server.getKey(), () -> {
                    RunFacts facts = check(server.getValue(), "");

                    assertThat(failed(facts)).isEmpty();
                    assertThat(facts.verdict().result())
                            .as(facts.verdict()::toString)
                            .isEqualTo(Verdict.Result.CONFORMANT);
                }));
    }

    private static List<String> failed(RunFacts facts) {
        return facts.outcomes().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Outcome.Failed)
                .map(entry -> entry.getKey().id())
                .toList();
    }

    private static RunFacts check(AnswerRewrite rewrite, String rules) {
        BenignVariant server = BenignVariant.of("unseen", "unseen").withRewrite(rewrite);
        try (RunningServer running = server.open(SmallScenarios.folder())) {
            Map<Key, String> wanted = new EnumMap<>(Map.of(
                    Key.TARGET, running.address().toString(),
                    Key.CONTRACT, "openfunnel-tam",
                    Key.SEED, "1",
                    Key.SETTLE, "60s"));
            if (!rules.isEmpty()) {
                wanted.put(Key.RULES, rules);
            }
            Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("the test", wanted)));
            return KIT.check(Options.of(settings), new KeySources(settings, KEYS), ProgressListener.NOBODY);
        }
    }
}
