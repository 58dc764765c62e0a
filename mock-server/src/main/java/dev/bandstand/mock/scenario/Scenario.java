package dev.bandstand.mock.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A course that jobs can take, for each contract that it speaks of.
 *
 * @param name how it is chosen, in kebab-case
 * @param title what happens in it, in one line
 * @param policies the choices of policies that belong to the scenario
 * @param sections what each contract makes of it, by contract name
 */
public record Scenario(String name, String title, Map<String, String> policies, Map<String, JsonNode> sections) {

    public Scenario {
        policies = Map.copyOf(policies);
        sections = Map.copyOf(sections);
    }

    /** This scenario with what another one tells beside it. */
    Scenario with(Scenario other) {
        Map<String, String> choices = new HashMap<>(policies);
        choices.putAll(other.policies);
        Map<String, JsonNode> parts = new HashMap<>(sections);
        parts.putAll(other.sections);
        return new Scenario(name, title, choices, parts);
    }

    /** The part of this scenario for one contract. */
    public Optional<JsonNode> section(String contract) {
        return Optional.ofNullable(sections.get(contract));
    }
}
