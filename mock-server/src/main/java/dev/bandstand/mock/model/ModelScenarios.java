package dev.bandstand.mock.model;

import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.spec.contract.Contract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scenarios of a contract that is a folder, as the mock knows scenarios. */
public final class ModelScenarios {

    private ModelScenarios() {}

    /** All that the contract has. */
    public static List<Scenario> of(Contract contract) {
        return contract.scenarios().stream()
                .map(each -> {
                    Map<String, String> policies = new HashMap<>();
                    each.policies().forEach((key, choice) -> policies.put(contract.name() + "." + key, choice));
                    return new Scenario(
                            each.name(), each.title(), policies, Map.of(contract.name(), each.script()), List.of());
                })
                .toList();
    }
}
