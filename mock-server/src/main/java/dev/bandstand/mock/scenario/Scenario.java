package dev.bandstand.mock.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A course that jobs can take, for each contract that it speaks of.
 *
 * @param name how it is chosen, in kebab-case
 * @param title what happens in it, in one line
 * @param policies readings of silent points that belong to it
 * @param sections what each contract makes of it, by contract name
 */
public record Scenario(String name, String title, Map<String, String> policies, Map<String, JsonNode> sections) {

    public Scenario {
        policies = Map.copyOf(policies);
        sections = Map.copyOf(sections);
    }

    /** What this scenario tells a contract. */
    public Optional<JsonNode> section(String contract) {
        return Optional.ofNullable(sections.get(contract));
    }
}
