package dev.bandstand.kit.selftest.server;

import dev.bandstand.kit.config.Key;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.scenario.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A server that keeps its contract in a way of its own.
 *
 * @param id how it is called in tables
 * @param title what is unusual about it
 * @param guards the rules that would be the first to take it for wrong; none where nobody can tell
 * @param scenario the timeline of its jobs
 * @param policies its readings of silent points
 * @param settings options of the kit for it, beyond its address
 * @param without the profiles that it does not claim
 */
public record BenignVariant(
        String id,
        String title,
        List<String> guards,
        String scenario,
        Policies policies,
        AnswerRewrite disguise,
        Map<Key, String> settings,
        List<String> without) {

    public BenignVariant {
        guards = List.copyOf(guards);
        settings = Map.copyOf(settings);
        without = List.copyOf(without);
    }

    static BenignVariant of(String id, String title, String... guards) {
        return new BenignVariant(
                id,
                title,
                List.of(guards),
                Scenarios.DEFAULT,
                Policies.DEFAULTS,
                AnswerRewrite.NONE,
                Map.of(),
                List.of());
    }

    /** One that only reads silent points in its own way. */
    static BenignVariant reading(String id, String title, Map<String, String> readings) {
        return of(id, title).reads(readings);
    }

    /** With jobs of another course. */
    BenignVariant plays(String other) {
        return new BenignVariant(id, title, guards, other, policies, disguise, settings, without);
    }

    /** With other readings of silent points. */
    BenignVariant reads(Map<String, String> readings) {
        return new BenignVariant(
                id, title, guards, scenario, policies.with(new Policies(readings)), disguise, settings, without);
    }

    BenignVariant reads(String policy, String reading) {
        return reads(Map.of(policy, reading));
    }

    BenignVariant wears(AnswerRewrite other) {
        return new BenignVariant(id, title, guards, scenario, policies, other, settings, without);
    }

    /** With something that the kit is told. */
    BenignVariant withSetting(Key key, String value) {
        Map<Key, String> more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new BenignVariant(id, title, guards, scenario, policies, disguise, more, without);
    }

    /** With profiles less. */
    BenignVariant without(String... profiles) {
        List<String> more = new ArrayList<>(without);
        more.addAll(List.of(profiles));
        return new BenignVariant(id, title, guards, scenario, policies, disguise, settings, more);
    }

    /**
     * Has it listen.
     *
     * @param scenarios the folder of the scenarios that it can play
     */
    public RunningServer open(Path scenarios) {
        return RewritingProxy.of(
                MockServer.start(options -> options.withPort(0)
                        .withJournal(Journal.Limits.NOTHING)
                        .withScenarios(scenarios)
                        .withWorlds(this::settings)),
                disguise);
    }

    private WorldSettings settings(WorldSettings defaults) {
        return defaults.withScenario(scenario).withPolicies(policies);
    }
}
