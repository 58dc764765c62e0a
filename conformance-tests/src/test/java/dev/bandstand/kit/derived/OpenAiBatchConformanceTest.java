package dev.bandstand.kit.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.Secrets;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.contract.ContractSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contract without a line of Java is judged by what follows from it, whatever it does where it is silent. */
class OpenAiBatchConformanceTest {

    private static final String CONTRACT = "openai-batch";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cancel-of-validating=refuse",
                "cancel-of-finalizing=refuse",
                "cancel-of-cancelling=refuse",
                "refusal=400"
            })
    void the_mock_is_conformant_with_each_policy(String policy) {
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                .withContracts(List.of(ContractSource.shipped(CONTRACT)))
                .withWorlds(worlds -> policy.isEmpty()
                        ? worlds
                        : worlds.withPolicies(new Policies(
                                Map.of(CONTRACT + "." + policy.split("=", 2)[0], policy.split("=", 2)[1])))))) {
            Configuration settings = new Configuration(List.of(
                    Layer.defaults(),
                    new Layer(
                            "test",
                            Map.of(Key.TARGET, mock.address().toString(), Key.CONTRACT, CONTRACT, Key.SEED, "1"))));

            RunFacts facts = new Kit(Clock.systemUTC())
                    .check(Options.of(settings), new Secrets(settings, Map.of()), ProgressListener.NOBODY);

            assertThat(facts.verdict().result())
                    .as(() -> facts.outcomes().values().toString())
                    .isEqualTo(Verdict.Result.CONFORMANT);
            assertThat(facts.verdict().executed()).isGreaterThan(50);
        }
    }
}
