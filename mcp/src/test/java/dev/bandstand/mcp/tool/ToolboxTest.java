package dev.bandstand.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.MockServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolboxTest {

    private final MockServer mock = MockServer.start(options -> options.withPort(0));
    private final MockClient client = new MockClient(mock::address, Optional.empty());
    private final List<Tool> tools = Toolbox.of(client, KnownContracts.with(List.of()), Map.of());

    @BeforeAll
    void start() {
        call("start_world", ToolJson.object());
    }

    @AfterAll
    void stop() {
        mock.close();
    }

    private JsonNode call(String tool, ObjectNode arguments) {
        return tools.stream()
                .filter(each -> each.name().equals(tool))
                .findFirst()
                .orElseThrow()
                .action()
                .apply(new Arguments(arguments));
    }

    private static ObjectNode with(String name, String value) {
        return ToolJson.object().put(name, value);
    }

    @Test
    void every_tool_is_described_and_every_description_has_a_tool() {
        assertThat(tools.stream().map(Tool::name).toList())
                .containsExactlyInAnyOrderElementsOf(Toolbox.actions(client, KnownContracts.with(List.of()), Map.of())
                        .keySet());
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.title()).isNotBlank();
            assertThat(tool.description()).isNotBlank();
            tool.schema()
                    .path("required")
                    .forEach(name -> assertThat(tool.schema().path("properties").has(name.asText()))
                            .isTrue());
        });
    }

    @Test
    void a_new_start_forgets_the_jobs_of_a_world() {
        call("submit_job", with("world", "twice"));
        JsonNode world = call("start_world", with("world", "twice").put("scenario", "quick"))
                .path("world");
        assertThat(world.path("jobs").asInt()).isZero();
        assertThat(world.path("scenario").asText()).isEqualTo("quick");
        assertThat(world.path("clock").path("frozen").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs", "openai-batch"})
    void the_example_of_each_contract_is_accepted_and_the_job_can_be_cancelled(String contract) {
        JsonNode submitted = call("submit_job", with("world", contract).put("contract", contract));
        assertThat(submitted.path("status").asInt()).isBetween(200, 202);
        String job = submitted.path("job").path("id").asText();
        JsonNode cancelled =
                call("steer_job", with("world", contract).put("job", job).put("command", "cancel"));
        assertThat(cancelled.path("job").path("status").asText()).isIn("cancelling", "cancelled");
    }

    @Test
    void a_refused_submit_tells_no_job() {
        ObjectNode arguments = with("world", "refused").put("contract", "openfunnel-tam");
        call("submit_job", arguments);
        JsonNode refused = call("submit_job", arguments.set("request", ToolJson.object()));
        assertThat(refused.path("status").asInt()).isEqualTo(422);
        assertThat(refused.has("job")).isFalse();
    }

    @Test
    void a_command_that_a_contract_does_not_have_is_refused_with_those_it_has() {
        String job = call("submit_job", with("contract", "openai-batch"))
                .at("/job/id")
                .asText();
        assertThatThrownBy(() -> call("steer_job", with("job", job).put("command", "pause")))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("no operation for \"pause\"; it has cancel, list, observe, submit");
    }

    @Test
    void the_words_of_the_control_api_reach_the_caller() {
        assertThatThrownBy(() -> call("step_time", with("by", "soon")))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("PT");
        assertThatThrownBy(() -> call("steer_job", with("job", "none").put("command", "pause")))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("none");
    }

    @Test
    void a_list_of_jobs_leaves_out_their_timelines() {
        String job = call("submit_job", with("world", "listed")).at("/job/id").asText();
        assertThat(call("view_jobs", with("world", "listed")).at("/jobs/0").has("stages"))
                .isFalse();
        assertThat(call("view_jobs", with("world", "listed").put("job", job)).at("/job/stages"))
                .isNotEmpty();
    }

    @Test
    void a_long_body_is_cut() {
        String job = call("submit_job", with("world", "long")).at("/job/id").asText();
        call("step_time", with("world", "long").put("job", job).put("ended", true));
        String body = call("send_request", with("world", "long").put("path", "/api/v1/tam/build/" + job))
                .path("body")
                .asText();
        assertThat(body).matches("(?s).*\\.\\.\\. \\(\\d+ characters more\\)").hasSizeLessThan(21_000);
    }

    @Test
    void a_path_that_is_none_is_refused() {
        assertThatThrownBy(() -> call("send_request", with("path", "/a b")))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("percent-encode");
    }
}
