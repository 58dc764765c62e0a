package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tools that run the kit. One check runs at a time, and the last one is remembered. */
final class CheckTools {

    private static final int USUAL_WAIT_SECONDS = 45;
    private static final Map<String, String> SETTINGS =
            Map.of("contract", "contract", "max_jobs", "max-jobs", "report", "report");

    private final MockClient mock;
    private final Map<String, String> environment;
    private final AtomicReference<@Nullable RunningCheck> last = new AtomicReference<>();

    /** @param environment holds the API keys */
    CheckTools(MockClient mock, Map<String, String> environment) {
        this.mock = mock;
        this.environment = Map.copyOf(environment);
    }

    synchronized JsonNode run(Arguments arguments) {
        RunningCheck before = last.get();
        if (before != null && !before.isOver()) {
            throw new ToolFailure("A check is running. Wait for it with read_check.");
        }
        try {
            Configuration configuration = new Configuration(List.of(
                    Layer.defaults(), Layer.environment(environment), Layer.named("run_check", settings(arguments))));
            Options options = Options.of(configuration, environment);
            RunningCheck check = RunningCheck.start(options, new KeySources(configuration, environment));
            last.set(check);
            return CheckAnswer.of(check.after(arguments.number("wait_seconds").orElse(USUAL_WAIT_SECONDS)));
        } catch (UsageError wrong) {
            throw new ToolFailure(String.valueOf(wrong.getMessage()));
        }
    }

    private Map<String, String> settings(Arguments arguments) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("target", arguments.text("target").orElseGet(mock::base));
        SETTINGS.forEach(
                (argument, setting) -> arguments.text(argument).ifPresent(value -> settings.put(setting, value)));
        List<String> rules = arguments.texts("rules");
        if (!rules.isEmpty()) {
            settings.put("rules", String.join(",", rules));
        }
        return settings;
    }

    JsonNode read(Arguments arguments) {
        RunningCheck check = last.get();
        if (check == null) {
            throw new ToolFailure("No check was run yet. Start one with run_check.");
        }
        RunningCheck.State state = check.after(arguments.number("wait_seconds").orElse(0));
        return arguments.text("rule").isPresent()
                ? CheckAnswer.rule(state, arguments.required("rule"))
                : CheckAnswer.of(state);
    }
}
