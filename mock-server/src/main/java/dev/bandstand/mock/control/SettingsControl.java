package dev.bandstand.mock.control;

import dev.bandstand.contract.control.SettingsApi;
import dev.bandstand.mock.core.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.Policies;
import dev.bandstand.mock.core.Policy;
import dev.bandstand.mock.core.Scenarios;
import dev.bandstand.mock.core.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scenario and policies of worlds. */
record SettingsControl(WorldControl worlds, List<? extends JobContract> contracts, Scenarios scenarios)
        implements SettingsApi {

    @Override
    public ChooseScenarioResult chooseScenario(ChooseScenarioCall call) {
        try {
            String name = scenarios
                    .named(String.valueOf(call.scenarioChoice().name()))
                    .name();
            World world = worlds.of(call.world());
            world.adjust(settings -> settings.withScenario(name));
            return new ChooseScenario200(worlds.state(world));
        } catch (InvalidSetting unknown) {
            return new ChooseScenario404(Problems.of(404, unknown.getMessage()));
        }
    }

    @Override
    public ChoosePoliciesResult choosePolicies(ChoosePoliciesCall call) {
        Map<String, @Nullable String> readings =
                Objects.requireNonNullElse(call.policyChoices().readings(), Map.of());
        try {
            Policies.of(withDefaults(readings), known());
        } catch (InvalidSetting unknown) {
            return new ChoosePolicies422(Problems.of(422, unknown.getMessage()));
        }
        World world = worlds.of(call.world());
        world.adjust(settings -> settings.withPolicies(chosen(settings.policies(), readings)));
        return new ChoosePolicies200(worlds.state(world));
    }

    private List<Policy> known() {
        return contracts.stream()
                .<Policy>flatMap(contract -> contract.policies().stream())
                .toList();
    }

    /** The readings with those spelled out that were given as null; a point that does not exist stays as it is. */
    private Map<String, String> withDefaults(Map<String, @Nullable String> readings) {
        Map<String, String> spelledOut = new TreeMap<>();
        readings.forEach((key, reading) -> spelledOut.put(key, reading == null ? defaultOf(key) : reading));
        return spelledOut;
    }

    private String defaultOf(String key) {
        return known().stream()
                .filter(policy -> policy.key().equals(key))
                .map(policy -> policy.readings().getFirst())
                .findFirst()
                .orElse("");
    }

    private static Policies chosen(Policies before, Map<String, @Nullable String> readings) {
        Map<String, String> after = new TreeMap<>(before.chosen());
        readings.forEach((key, reading) -> {
            if (reading == null) {
                after.remove(key);
            } else {
                after.put(key, reading);
            }
        });
        return new Policies(after);
    }
}
