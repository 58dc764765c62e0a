package dev.bandstand.mock.control;

import dev.bandstand.contract.control.ScenarioChoice;
import dev.bandstand.contract.control.SettingsApi;
import dev.bandstand.contract.control.WorldState;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.mock.scenario.Scenarios;
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
        ScenarioChoice choice = call.scenarioChoice();
        if ((choice.name() == null) == (choice.definition() == null)) {
            return new ChooseScenario422(Problems.of(422, "Give the name of a scenario, or a definition."));
        }
        scenarios.own().refresh();
        try {
            return new ChooseScenario200(played(
                    call.world(),
                    scenarios.named(
                            named(choice),
                            contracts.stream().map(JobContract::contract).toList())));
        } catch (InvalidSetting unknown) {
            return choice.name() == null
                    ? new ChooseScenario422(Problems.of(422, unknown.getMessage()))
                    : new ChooseScenario404(Problems.of(404, unknown.getMessage()));
        }
    }

    private String named(ScenarioChoice choice) {
        return choice.definition() == null
                ? String.valueOf(choice.name())
                : new ScenarioDefinitions(scenarios.own())
                        .send(choice.definition())
                        .name();
    }

    private WorldState played(String world, Scenario scenario) {
        World chosen = worlds.of(world);
        chosen.changeSettings(settings -> settings.withScenario(scenario.name()));
        return worlds.state(chosen);
    }

    @Override
    public ChoosePoliciesResult choosePolicies(ChoosePoliciesCall call) {
        Map<String, @Nullable String> choices =
                Objects.requireNonNullElse(call.policyChoices().choices(), Map.of());
        try {
            Policies.of(withDefaults(choices), known());
        } catch (InvalidSetting unknown) {
            return new ChoosePolicies422(Problems.of(422, unknown.getMessage()));
        }
        World world = worlds.of(call.world());
        world.changeSettings(settings -> settings.withPolicies(chosen(settings.policies(), choices)));
        return new ChoosePolicies200(worlds.state(world));
    }

    private List<Policy> known() {
        return contracts.stream()
                .<Policy>flatMap(contract -> contract.policies().stream())
                .toList();
    }

    /** The choices with those spelled out that were given as null; a point that does not exist stays as it is. */
    private Map<String, String> withDefaults(Map<String, @Nullable String> choices) {
        Map<String, String> spelledOut = new TreeMap<>();
        choices.forEach((key, choice) -> spelledOut.put(key, choice == null ? defaultOf(key) : choice));
        return spelledOut;
    }

    private String defaultOf(String key) {
        return known().stream()
                .filter(policy -> policy.key().equals(key))
                .map(policy -> policy.choices().getFirst())
                .findFirst()
                .orElse("");
    }

    private static Policies chosen(Policies before, Map<String, @Nullable String> choices) {
        Map<String, String> after = new TreeMap<>(before.chosen());
        choices.forEach((key, choice) -> {
            if (choice == null) {
                after.remove(key);
            } else {
                after.put(key, choice);
            }
        });
        return new Policies(after);
    }
}
