package dev.bandstand.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.MockServer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckToolsTest {

    private static final int LONG_ENOUGH = 300;

    private static Arguments checking(String rule) {
        ObjectNode arguments = ToolJson.object().put("wait_seconds", LONG_ENOUGH);
        arguments.withArray("rules").add(rule);
        return new Arguments(arguments);
    }

    private static CheckTools of(MockServer mock) {
        return new CheckTools(new MockClient(mock::address, Optional.empty()), Map.of());
    }

    @Test
    void a_broken_rule_is_told_with_its_evidence() {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withWorlds(worlds -> worlds.withDeviations(Set.of("P01"))))) {
            String rule = mock.deviations("openfunnel-tam").stream()
                    .filter(deviation -> deviation.id().equals("P01"))
                    .findFirst()
                    .orElseThrow()
                    .rule();
            CheckTools tools = of(mock);
            JsonNode verdict = tools.run(checking(rule));
            assertThat(verdict.path("verdict").asText()).endsWith("NON-CONFORMANT");
            assertThat(verdict.path("exit_code").asInt()).isEqualTo(1);
            assertThat(verdict.at("/broken_rules/0/id").asText()).isEqualTo(rule);

            JsonNode answer = tools.read(new Arguments(ToolJson.object().put("rule", rule)));
            assertThat(answer.at("/failure/exchanges")).isNotEmpty();
            assertThat(answer.at("/failure/curl").asText()).startsWith("curl");
            assertThat(answer.at("/rule/findings")).isNotEmpty();
            assertThatThrownBy(() -> tools.read(new Arguments(ToolJson.object().put("rule", "TAM-NONE-001"))))
                    .hasMessage("The check was not about a rule TAM-NONE-001.");
        }
    }

    @Test
    void a_check_goes_on_while_nobody_waits_and_there_is_one_at_a_time() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            CheckTools tools = of(mock);
            Arguments hurried = new Arguments(checking("TAM-PAUS").json().put("wait_seconds", 0));
            assertThat(tools.run(hurried).path("state").asText()).isEqualTo("running");
            assertThatThrownBy(() -> tools.run(hurried)).hasMessageContaining("A check is running");
            JsonNode verdict = tools.read(new Arguments(ToolJson.object().put("wait_seconds", LONG_ENOUGH)));
            assertThat(verdict.path("verdict").asText()).endsWith("CONFORMANT");
            assertThat(verdict.path("broken_rules")).isEmpty();
        }
    }

    @Test
    void what_makes_no_sense_is_refused_in_the_words_of_the_kit() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            assertThatThrownBy(() -> of(mock).run(checking("TAM-XYZ")))
                    .isInstanceOf(ToolFailure.class)
                    .hasMessageContaining("TAM-XYZ");
            assertThatThrownBy(() -> of(mock).read(new Arguments(ToolJson.object())))
                    .hasMessage("No check was run yet. Start one with run_check.");
        }
    }
}
