package dev.bandstand.mock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.LocatedYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that do not come from the command line: environment variables first, then a file. The setting {@code --port}
 * is {@code BANDSTAND_PORT} in the environment and {@code port} in the file.
 */
final class OptionSources implements IDefaultValueProvider {

    static final String PREFIX = "BANDSTAND_";

    private final Map<String, SourcedValue> settings = new LinkedHashMap<>();

    private OptionSources() {}

    /**
     * Reads environment and file.
     *
     * @param keys the keys of all options
     * @param file the configuration file, if there is one
     * @throws InvalidSetting when an unknown option is set
     */
    static OptionSources of(Collection<String> keys, Map<String, String> environment, Optional<Path> file) {
        OptionSources all = new OptionSources();
        file.ifPresent(each -> all.readFile(each, keys));
        environment.forEach((name, value) -> all.readVariable(name, value, keys));
        return all;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return found(argument).map(SourcedValue::value).orElse(null);
    }

    /** The source of the value of an option when the command line does not give it. */
    String source(ArgSpec argument) {
        return found(argument).map(SourcedValue::source).orElse("default");
    }

    /** The key of an option. */
    static String key(OptionSpec option) {
        return option.longestName().substring(2);
    }

    private Optional<SourcedValue> found(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Optional.ofNullable(settings.get(key(option)))
                : Optional.empty();
    }

    private void readFile(Path file, Collection<String> keys) {
        tree(file).properties().forEach(member -> {
            String key = member.getKey();
            if (!keys.contains(key)) {
                throw new InvalidSetting("%s: there is no setting %s.%s".formatted(file, key, meant(key, keys)));
            }
            if (!text(member.getValue()).isEmpty()) {
                settings.put(key, new SourcedValue(text(member.getValue()), file.toString()));
            }
        });
    }

    /** A variable that resembles no option may belong to another program; it is ignored. */
    private void readVariable(String name, String value, Collection<String> keys) {
        if (!name.startsWith(PREFIX)) {
            return;
        }
        String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        if (keys.contains(key) && value.isBlank()) {
            return; // as compose files write one that is not set
        }
        if (keys.contains(key)) {
            settings.put(key, new SourcedValue(value, name));
        } else {
            Nearest.to(key, keys).ifPresent(near -> {
                throw new InvalidSetting(
                        "There is no setting %s. Did you mean %s?".formatted(name, PREFIX + variable(near)));
            });
        }
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String meant(String key, Collection<String> keys) {
        return Nearest.to(key, keys).map(" Did you mean %s?"::formatted).orElse("");
    }

    private static JsonNode tree(Path file) {
        try {
            JsonNode tree =
                    LocatedYaml.read(file.toString(), Files.readString(file)).tree();
            if (!tree.isObject()) {
                throw new InvalidSetting("%s does not hold settings such as \"port: 8080\".".formatted(file));
            }
            return tree;
        } catch (ContractError broken) {
            throw new InvalidSetting(broken.getMessage(), broken);
        } catch (IOException unread) {
            throw new InvalidSetting("The configuration file %s cannot be read.".formatted(file), unread);
        }
    }

    /** A value in the form of the command line: lists and maps separated by commas. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
        }
        if (value.isObject()) {
            List<String> pairs = value.properties().stream()
                    .map(each -> each.getKey() + "=" + each.getValue().asText())
                    .toList();
            return String.join(",", pairs);
        }
        return value.isNull() ? "" : value.asText();
    }

    private record SourcedValue(String value, String source) {}
}
