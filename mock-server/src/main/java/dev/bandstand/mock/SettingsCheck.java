package dev.bandstand.mock;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenarios;
import java.util.List;

/** Finds settings that name what does not exist, before anything is served. */
record SettingsCheck(Scenarios scenarios, List<JobContract> contracts) {

    void check(MockOptions options) {
        scenarios.named(options.worlds().scenario());
        Policies.of(options.worlds().policies().chosen(), policies());
        if (options.scenarios().isPresent()) {
            scenarios.names().forEach(this::scenario);
        }
    }

    private void scenario(String name) {
        try {
            Policies.of(scenarios.named(name).policies(), policies());
        } catch (InvalidSetting wrong) {
            throw new InvalidSetting("Scenario %s: %s".formatted(name, wrong.getMessage()), wrong);
        }
    }

    private List<Policy> policies() {
        return contracts.stream()
                .<Policy>flatMap(each -> each.policies().stream())
                .toList();
    }
}
