package dev.bandstand.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bandstand.mock.core.InvalidSetting;
import dev.bandstand.mock.core.Nearest;
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
 * What is set without the command line: by environment variables, and below them by a file. The setting {@code --port}
 * is {@code BANDSTAND_PORT} in the environment and {@code port} in the file.
 */
final class Settings implements IDefaultValueProvider {

    static final String PREFIX = "BANDSTAND_";

    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private Settings() {}

    /**
     * Reads environment and file.
     *
     * @param keys the settings there are
     * @param file the file to read, if one is named
     * @throws InvalidSetting when something is set that does not exist
     */
    static Settings of(Collection<String> keys, Map<String, String> environment, Optional<Path> file) {
        Settings all = new Settings();
        file.ifPresent(each -> all.readFile(each, keys));
        environment.forEach((name, value) -> all.readVariable(name, value, keys));
        return all;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return found(argument).map(Setting::value).orElse(null);
    }

    /** Where the value of an option comes from when the command line does not give it. */
    String source(ArgSpec argument) {
        return found(argument).map(Setting::source).orElse("default");
    }

    /** The key of an option. */
    static String key(OptionSpec option) {
        return option.longestName().substring(2);
    }

    private Optional<Setting> found(ArgSpec argument) {
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
                settings.put(key, new Setting(text(member.getValue()), file.toString()));
            }
        });
    }

    /** Variables that resemble no setting may belong to somebody else. */
    private void readVariable(String name, String value, Collection<String> keys) {
        if (!name.startsWith(PREFIX)) {
            return;
        }
        String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        if (keys.contains(key)) {
            settings.put(key, new Setting(value, name));
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
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new InvalidSetting("%s, line %d: this is no YAML.".formatted(file, line), broken);
        } catch (IOException unread) {
            throw new InvalidSetting("The configuration file %s cannot be read.".formatted(file), unread);
        }
    }

    /** A value as the command line would have it: lists and maps separated by commas. */
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

    private record Setting(String value, String source) {}
}
