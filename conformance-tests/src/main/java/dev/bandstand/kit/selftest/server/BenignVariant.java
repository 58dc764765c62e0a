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
 * @param policies the policies it follows
 * @param settings options of the kit for it, beyond its address
 * @param without the profiles that it does not claim
 * @param reported the contested rules that it may break, as their reading says: what they find is reported only
 */
public record BenignVariant(
        String id,
        String title,
        List<String> guards,
        String scenario,
        Policies policies,
        AnswerRewrite rewrite,
        Map<Key, String> settings,
        List<String> without,
        List<String> reported) {

    private static final String LONG_JOBS = "unhurried";
    private static final double FASTER = 15;

    public BenignVariant {
        guards = List.copyOf(guards);
        settings = Map.copyOf(settings);
        without = List.copyOf(without);
        reported = List.copyOf(reported);
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
                List.of(),
                List.of());
    }

    /** A variant that only differs in its choice of policies. */
    static BenignVariant withPolicies(String id, String title, Map<String, String> choices) {
        return of(id, title).withPolicies(choices);
    }

    /** The same with jobs of another scenario. */
    BenignVariant withScenario(String other) {
        return new BenignVariant(id, title, guards, other, policies, rewrite, settings, without, reported);
    }

    /** The same with other choices of policies. */
    BenignVariant withPolicies(Map<String, String> choices) {
        return new BenignVariant(
                id,
                title,
                guards,
                scenario,
                policies.with(new Policies(choices)),
                rewrite,
                settings,
                without,
                reported);
    }

    BenignVariant withPolicy(String policy, String choice) {
        return withPolicies(Map.of(policy, choice));
    }

    BenignVariant withRewrite(AnswerRewrite other) {
        return new BenignVariant(id, title, guards, scenario, policies, other, settings, without, reported);
    }

    /** The same with a setting of the kit. */
    BenignVariant withSetting(Key key, String value) {
        Map<Key, String> more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new BenignVariant(id, title, guards, scenario, policies, rewrite, more, without, reported);
    }

    /** One that moves its clock by itself, so that the kit must not. */
    BenignVariant ofItsOwnTime() {
        return withSetting(Key.CLOCK, "none").withSetting(Key.QUIET, "2s").withSetting(Key.POLL, "1s");
    }

    /** The same without some profiles. */
    BenignVariant without(String... profiles) {
        List<String> more = new ArrayList<>(without);
        more.addAll(List.of(profiles));
        return new BenignVariant(id, title, guards, scenario, policies, rewrite, settings, more, reported);
    }

    /** The same that breaks contested rules, by which nobody is taken for wrong. */
    BenignVariant mayBreak(String... contested) {
        return new BenignVariant(id, title, guards, scenario, policies, rewrite, settings, without, List.of(contested));
    }

    /**
     * Starts the server.
     *
     * @param scenarios the folder of the scenarios that it knows
     */
    public RunningServer open(Path scenarios) {
        return RewritingProxy.of(
                MockServer.start(options -> options.withPort(0)
                        .withJournal(Journal.Limits.NOTHING)
                        .withScenarios(scenarios)
                        .withWorlds(this::settings)),
                rewrite);
    }

    private WorldSettings settings(WorldSettings defaults) {
        WorldSettings played = defaults.withScenario(scenario).withPolicies(policies);
        boolean longJobsInRealTime = "none".equals(settings.get(Key.CLOCK)) && scenario.equals(LONG_JOBS);
        return longJobsInRealTime ? played.withSpeed(FASTER) : played;
    }
}
