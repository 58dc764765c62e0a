package dev.bandstand.mock.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.override.OverrideRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The behaviour of a job, for each contract that it speaks of.
 *
 * @param name how it is chosen, in kebab-case
 * @param title what happens in it, in one line
 * @param policies the choices of policies that belong to it
 * @param sections the settings for each contract, by contract name
 * @param overrides the answers that are changed in calls about its jobs
 */
public record Scenario(
        String name,
        String title,
        Map<String, String> policies,
        Map<String, JsonNode> sections,
        List<OverrideRule> overrides) {

    public Scenario {
        policies = Map.copyOf(policies);
        sections = Map.copyOf(sections);
        overrides = List.copyOf(overrides);
    }

    /** Returns this scenario with the policies, sections and overrides of another one added. */
    Scenario with(Scenario other) {
        Map<String, String> choices = new HashMap<>(policies);
        choices.putAll(other.policies);
        Map<String, JsonNode> parts = new HashMap<>(sections);
        parts.putAll(other.sections);
        List<OverrideRule> changes =
                Stream.concat(overrides.stream(), other.overrides.stream()).toList();
        return new Scenario(name, title, choices, parts, changes);
    }

    /** The settings of this scenario for a contract. */
    public Optional<JsonNode> section(String contract) {
        return Optional.ofNullable(sections.get(contract));
    }

    /** True when it says something about a contract, or nothing about any. */
    boolean isFor(String contract) {
        return sections.containsKey(contract)
                || policies.keySet().stream().anyMatch(key -> key.startsWith(contract + "."))
                || (sections.isEmpty() && policies.isEmpty());
    }
}
