package dev.bandstand.mock.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The scenarios that can be chosen. Each is read when it is first asked for. */
public final class Scenarios {

    /** The scenario of a job for which none was chosen. */
    public static final String DEFAULT = "documented";

    private static final String FOLDER = "/scenarios/";
    private static final ObjectMapper YAML = new YAMLMapper();

    private final List<String> names;
    private final ConcurrentMap<String, Scenario> known = new ConcurrentHashMap<>();

    private Scenarios(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The scenarios that come with the mock. */
    public static Scenarios shipped() {
        return new Scenarios(resource("index").lines().toList());
    }

    /** The names that can be chosen. */
    public List<String> names() {
        return names;
    }

    /**
     * The scenario of a name.
     *
     * @throws InvalidSetting when there is none, naming those that there are
     */
    public Scenario named(String name) {
        if (!names.contains(name)) {
            throw new InvalidSetting(
                    "There is no scenario %s. The scenarios are: %s.".formatted(name, String.join(", ", names)));
        }
        return known.computeIfAbsent(name, Scenarios::load);
    }

    /** What a contract makes of a scenario; where that says nothing to it, what it makes of the default one. */
    public JsonNode section(Scenario scenario, String contract) {
        return scenario.section(contract)
                .or(() -> named(DEFAULT).section(contract))
                .orElseThrow(() ->
                        new InvalidSetting("Scenario %s has no section %s.".formatted(scenario.name(), contract)));
    }

    private static Scenario load(String name) {
        try {
            return parse(name, YAML.readTree(resource(name + ".yaml")));
        } catch (JsonProcessingException broken) {
            throw new InvalidSetting(
                    "Scenario %s cannot be read: %s".formatted(name, broken.getOriginalMessage()), broken);
        }
    }

    private static Scenario parse(String name, JsonNode file) {
        Map<String, JsonNode> sections = new HashMap<>();
        file.properties().stream()
                .filter(member -> member.getValue().isObject())
                .filter(member -> !member.getKey().equals("policies"))
                .forEach(member -> sections.put(member.getKey(), member.getValue()));
        Map<String, String> policies = YAML.convertValue(file.path("policies"), new TypeReference<>() {});
        return new Scenario(name, file.path("title").asText(), policies == null ? Map.of() : policies, sections);
    }

    private static String resource(String file) {
        try (@Nullable InputStream in = Scenarios.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new InvalidSetting("The scenario file %s is missing from this build.".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new InvalidSetting("The scenario file %s cannot be read.".formatted(file), failed);
        }
    }
}
