package dev.bandstand.mock.core;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.override.AnswerOverride;
import dev.bandstand.mock.override.OverrideRule;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.mock.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The overrides that belong to scenarios: they hold for calls about the jobs that follow these. */
public record ScenarioOverrides(Scenarios scenarios) {

    private static final String HEADER = "X-Bandstand-Scenario";

    /** No scenario has any. */
    public boolean none() {
        return !scenarios.own().haveOverrides();
    }

    /** Those of the scenario of a call. */
    public List<AnswerOverride> of(ApiCall call, FaultTarget target) {
        if (none()) {
            return List.of();
        }
        String scenario = target.scenario().orElseGet(() -> chosen(call));
        List<OverrideRule> rules = rules(scenario);
        return rules.isEmpty()
                ? List.of()
                : call.world().overrides().of(scenario, rules, target.job().orElse(""));
    }

    /** The scenario of a call about no job: that which a job would follow that the call submits. */
    private String chosen(ApiCall call) {
        String asked = call.request().header(HEADER);
        return asked == null
                ? scenarios
                        .chosenIn(new String(call.request().body(), StandardCharsets.UTF_8))
                        .map(Scenario::name)
                        .orElse(call.world().settings().scenario())
                : asked;
    }

    private List<OverrideRule> rules(String scenario) {
        try {
            return scenarios.named(scenario).overrides();
        } catch (InvalidSetting unknown) {
            return List.of();
        }
    }
}
