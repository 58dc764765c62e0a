package dev.bandstand.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.run.Suite;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header of the user's own may not be the one that names the caller, which differs by contract. */
class HeaderOfTheKeyTest {

    @ParameterizedTest
    @CsvSource({"openfunnel-tam, x-api-key", "openai-batch, Authorization"})
    void the_header_that_names_the_caller_is_taken(String contract, String header) {
        assertThatThrownBy(() -> scenarios(contract, header + ": my-secret"))
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "The header %s is set by the kit itself; API keys are set with BANDSTAND_API_KEY or --key-file."
                                .formatted(header));
    }

    @Test
    void that_of_another_contract_is_free() {
        assertThat(scenarios("openai-batch", "X-API-Key: gateway")).isNotEmpty();
    }

    private static List<Suite.Entry> scenarios(String contract, String header) {
        Configuration settings = new Configuration(List.of(
                Layer.defaults(),
                new Layer(
                        "test", Map.of(Key.TARGET, "http://localhost:1", Key.CONTRACT, contract, Key.HEADER, header))));
        return new Kit(Clock.systemUTC())
                .scenarios(
                        Options.of(settings), new KeySources(settings, Map.of("BANDSTAND_API_KEY", "alices-secret")));
    }
}
