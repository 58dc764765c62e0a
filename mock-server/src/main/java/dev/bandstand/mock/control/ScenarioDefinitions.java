package dev.bandstand.mock.control;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.scenario.OwnScenarios;
import dev.bandstand.mock.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes scenarios that are sent to the running mock. */
record ScenarioDefinitions(OwnScenarios own) {

    private static final String YAML = "yaml";
    private static final int SHORT = 12;

    /**
     * Adds a scenario.
     *
     * @param definition the members of a scenario file, or its text in the single member {@code yaml}
     * @throws InvalidSetting when it is no scenario
     */
    Scenario send(String name, Map<String, Object> definition) {
        return own.send(name, text(definition));
    }

    /** Adds a scenario that is named after what it says, so that two tests with different ones never meet. */
    Scenario send(Map<String, Object> definition) {
        String text = text(definition);
        String id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return own.send("sent-" + id.substring(0, SHORT), text);
    }

    private static String text(Map<String, Object> definition) {
        return definition.keySet().equals(Set.of(YAML)) && definition.get(YAML) instanceof String yaml
                ? yaml
                : new String(JsonCodec.bytes(definition), StandardCharsets.UTF_8);
    }
}
