package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A way that a job can go.
 *
 * @param name how it is chosen, in kebab-case
 * @param title what happens, in one line
 * @param policies choices of policies, by key
 * @param script the moves and counters that differ from the model, own rows, and changes of rows and of bodies about the job
 */
public record JobScenario(String name, String title, Map<String, String> policies, JsonNode script) {

    public JobScenario {
        policies = Map.copyOf(policies);
    }
}
