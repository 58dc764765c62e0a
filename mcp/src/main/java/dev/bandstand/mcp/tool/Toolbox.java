package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All tools. Their descriptions stand in {@code tools.yaml}. */
public final class Toolbox {

    private Toolbox() {}

    /**
     * The tools over one mock.
     *
     * @param environment holds the API keys of checks
     */
    public static List<Tool> of(MockClient mock, KnownContracts contracts, Map<String, String> environment) {
        Map<String, Function<Arguments, JsonNode>> actions = actions(mock, contracts, environment);
        return described().properties().stream()
                .map(entry -> tool(entry.getKey(), entry.getValue(), actions))
                .toList();
    }

    static Map<String, Function<Arguments, JsonNode>> actions(
            MockClient mock, KnownContracts contracts, Map<String, String> environment) {
        WorldTools worlds = new WorldTools(mock, contracts);
        JobTools jobs = new JobTools(mock, contracts);
        JournalTools journals = new JournalTools(mock);
        CheckTools checks = new CheckTools(mock, environment);
        return Map.ofEntries(
                Map.entry("start_world", worlds::start),
                Map.entry("play_scenario", worlds::play),
                Map.entry("step_time", worlds::step),
                Map.entry("inject_fault", worlds::fault),
                Map.entry("override_answer", worlds::override),
                Map.entry("submit_job", jobs::submit),
                Map.entry("steer_job", jobs::steer),
                Map.entry("view_jobs", jobs::view),
                Map.entry("send_request", jobs::send),
                Map.entry("read_journal", journals::read),
                Map.entry("report_client", journals::report),
                Map.entry("explain_rule", RuleTools::explain),
                Map.entry("run_check", checks::run),
                Map.entry("read_check", checks::read));
    }

    static JsonNode described() {
        try (InputStream in = Toolbox.class.getResourceAsStream("tools.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException unread) {
            throw new UncheckedIOException("tools.yaml cannot be read", unread);
        }
    }

    private static Tool tool(String name, JsonNode described, Map<String, Function<Arguments, JsonNode>> actions) {
        ObjectNode schema = ToolJson.object().put("type", "object").put("additionalProperties", false);
        schema.set("properties", described.path("properties"));
        if (described.has("required")) {
            schema.set("required", described.path("required"));
        }
        return new Tool(
                name,
                described.path("title").asText(),
                described.path("description").asText(),
                Tool.Effect.of(described.path("effect").asText()),
                schema,
                Optional.ofNullable(actions.get(name)).orElseThrow());
    }
}
