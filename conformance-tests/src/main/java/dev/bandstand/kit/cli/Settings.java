package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.UsageError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives a command one option for each setting, and adds up what all sources say. */
final class Settings {

    private static final String CONFIG = "--config";
    private static final Path USUAL_FILE = Path.of("conformance.yaml");

    private Settings() {}

    static CommandLine onto(String name, Object command) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        for (Key.Group group : Key.Group.values()) {
            ArgGroupSpec.Builder titled = ArgGroupSpec.builder()
                    .heading("%n" + group.title() + ":%n")
                    .validate(false)
                    .order(List.of(Key.Group.values()).indexOf(group));
            group.keys().forEach(key -> titled.addArg(option(key)));
            spec.addArgGroup(titled.build());
        }
        spec.addOption(OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(Path.class)
                .description("YAML file of settings (default: conformance.yaml, where there is one)")
                .build());
        spec.usageMessage().customSynopsis("bandstand " + name + " --target URL [options]");
        return line;
    }

    private static OptionSpec option(Key key) {
        OptionSpec.Builder option = OptionSpec.builder("--" + key.label())
                .order(List.of(Key.values()).indexOf(key))
                .description(key.meaning()
                        + key.standard().map(" (default: %s)"::formatted).orElse(""));
        if (key.isFlag()) {
            return option.type(String.class)
                    .arity("0..1")
                    .fallbackValue("true")
                    .paramLabel("true|false")
                    .build();
        }
        option.paramLabel(key.placeholder());
        return key.isList()
                ? option.type(List.class).auxiliaryTypes(String.class).build()
                : option.type(String.class).build();
    }

    static Configuration of(CommandLine.ParseResult parsed, Map<String, String> environment) {
        return of(parsed, environment, Map.of());
    }

    /** @param aliases settings that the command line names by other options */
    static Configuration of(CommandLine.ParseResult parsed, Map<String, String> environment, Map<Key, String> aliases) {
        List<Layer> layers = new ArrayList<>(List.of(Layer.defaults()));
        Path file = parsed.matchedOptionValue(CONFIG, USUAL_FILE);
        if (parsed.hasMatchedOption(CONFIG) || Files.exists(file)) {
            layers.add(Layer.file(file));
        }
        layers.add(Layer.environment(environment));
        layers.add(new Layer("command line", given(parsed)));
        layers.add(new Layer("command line", aliases));
        return new Configuration(layers);
    }

    private static Map<Key, String> given(CommandLine.ParseResult parsed) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            String option = "--" + key.label();
            if (parsed.hasMatchedOption(option)) {
                Object value = parsed.matchedOptionValue(option, "");
                String text = value instanceof List<?> several
                        ? several.stream().map(String::valueOf).collect(Collectors.joining(key.separator()))
                        : String.valueOf(value);
                if (text.isBlank()) {
                    // A variable of a shell that is not set must not widen the run to all rules.
                    throw new UsageError("%s is empty. Give it a value, or leave it out.".formatted(option));
                }
                values.put(key, text);
            }
        }
        return values;
    }
}
