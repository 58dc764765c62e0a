package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Layer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Gives a command one option for each setting, and adds up what all sources say. */
final class Settings {

    private static final String CONFIG = "--config";
    private static final Path USUAL_FILE = Path.of("conformance.yaml");

    private Settings() {}

    static CommandLine onto(Object command) {
        CommandLine line = new CommandLine(command);
        for (Key key : Key.values()) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder("--" + key.label())
                            .paramLabel("VALUE")
                            .arity(key == Key.STRICT ? "0..1" : "1")
                            .fallbackValue(key == Key.STRICT ? "true" : "")
                            .type(List.class)
                            .auxiliaryTypes(String.class)
                            .description(key.meaning()
                                    + key.standard()
                                            .map(" (default: %s)"::formatted)
                                            .orElse(""))
                            .build());
        }
        line.getCommandSpec()
                .addOption(OptionSpec.builder(CONFIG)
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("YAML file of settings (default: conformance.yaml, where there is one)")
                        .build());
        return line;
    }

    static Configuration of(CommandLine.ParseResult parsed, Map<String, String> environment) {
        List<Layer> layers = new ArrayList<>(List.of(Layer.defaults()));
        Path file = parsed.matchedOptionValue(CONFIG, USUAL_FILE);
        if (parsed.hasMatchedOption(CONFIG) || Files.exists(file)) {
            layers.add(Layer.file(file));
        }
        layers.add(Layer.environment(environment));
        layers.add(new Layer("command line", given(parsed)));
        return new Configuration(layers);
    }

    private static Map<Key, String> given(CommandLine.ParseResult parsed) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            List<String> given = parsed.matchedOptionValue("--" + key.label(), List.of());
            if (!given.isEmpty()) {
                values.put(key, String.join(",", given));
            }
        }
        return values;
    }
}
