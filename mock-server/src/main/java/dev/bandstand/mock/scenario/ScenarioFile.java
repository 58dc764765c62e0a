package dev.bandstand.mock.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.override.OverrideReader;
import dev.bandstand.mock.override.OverrideRule;
import dev.bandstand.spec.contract.YamlTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one scenario from YAML, strictly: what is wrong is reported with its line. */
final class ScenarioFile {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Set<String> NO_SECTIONS = Set.of("title", "policies", "overrides");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final String text;
    private final JsonNode tree;

    private ScenarioFile(String file, String text) {
        this.file = file;
        this.text = text;
        this.tree = tree(file, text);
    }

    /**
     * Reads a scenario.
     *
     * @param name how it is chosen
     * @param file what the file is called in complaints
     * @throws InvalidSetting when the text is no scenario; one line for each fault
     */
    static Scenario read(String name, String file, String text) {
        return read(name, file, text, Optional.empty());
    }

    /**
     * Reads a scenario from a folder.
     *
     * @param folder where files with rows are; none when the scenario comes from elsewhere
     * @throws InvalidSetting when the text is no scenario, or a file with rows cannot be used
     */
    static Scenario read(String name, String file, String text, Optional<Path> folder) {
        ScenarioFile read = new ScenarioFile(file, text);
        read.complain(new ScenarioSchema().violations(read.tree));
        new OwnRows(file, folder).inline(read.tree);
        return read.scenario(name);
    }

    /** A text that can name a scenario. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Reads a scenario that is known to be one, without loading the means to find out. */
    static Scenario trusted(String name, String text) {
        return new ScenarioFile(name, text).scenario(name);
    }

    private Scenario scenario(String name) {
        Map<String, JsonNode> sections = new HashMap<>();
        Map<String, String> policies = new HashMap<>();
        tree.path("policies")
                .properties()
                .forEach(each -> policies.put(each.getKey(), each.getValue().asText()));
        tree.properties().stream()
                .filter(member -> !NO_SECTIONS.contains(member.getKey()))
                .forEach(member -> sections.put(member.getKey(), member.getValue()));
        return new Scenario(name, tree.path("title").asText(), policies, sections, overrides());
    }

    private List<OverrideRule> overrides() {
        List<OverrideRule> rules = new ArrayList<>();
        for (JsonNode each : tree.path("overrides")) {
            try {
                rules.add(OverrideReader.read(each));
            } catch (InvalidSetting wrong) {
                int line = lines().getOrDefault("/overrides/" + rules.size(), 1);
                throw new InvalidSetting(
                        String.format(
                                Locale.ROOT,
                                "%s, line %d: overrides.%d: %s",
                                file,
                                line,
                                rules.size(),
                                wrong.getMessage()),
                        wrong);
            }
        }
        return rules;
    }

    private void complain(List<ScenarioSchema.Violation> faults) {
        if (faults.isEmpty()) {
            return;
        }
        Map<String, Integer> lines = lines();
        throw new InvalidSetting(faults.stream()
                .map(fault -> String.format(Locale.ROOT, "%s, line %d: %s", file, line(lines, fault), fault.sentence()))
                .collect(Collectors.joining("\n")));
    }

    private static int line(Map<String, Integer> lines, ScenarioSchema.Violation fault) {
        return fault.pointers()
                .map(lines::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(1);
    }

    /** The line on which each part of the document begins, by JSON pointer. */
    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return lines;
    }

    private static JsonNode tree(String file, String text) {
        try {
            JsonNode tree = YamlTree.read(text);
            return tree.isNull() ? JsonNodeFactory.instance.objectNode() : tree;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            String reason = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new InvalidSetting(
                    String.format(Locale.ROOT, "%s, line %d: this is not valid YAML: %s.", file, line, reason), broken);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
