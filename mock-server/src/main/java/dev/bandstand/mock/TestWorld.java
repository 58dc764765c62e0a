package dev.bandstand.mock;

import dev.bandstand.mock.base.DurationSetting;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobContract.Until;
import dev.bandstand.mock.core.TimeTravel.Arrival;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.fault.Faults;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.override.Overrides;
import dev.bandstand.mock.policy.Policies;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The world of one test: its key, its clock and its settings. */
public final class TestWorld {

    private final MockServer mock;
    private final String key;

    TestWorld(MockServer mock, String key) {
        this.mock = mock;
        this.key = key;
    }

    /** The base address of the mock. */
    public URI address() {
        return mock.address();
    }

    /** The API key that leads to this world; for a contract without keys, the value of {@code X-Bandstand-World}. */
    public String key() {
        return key;
    }

    /** Stops the clock. */
    public TestWorld freeze() {
        world().clock().freeze();
        return this;
    }

    /** Lets the clock run at a speed, in virtual seconds per real second. */
    public TestWorld runAtSpeed(double speed) {
        world().clock().runAtSpeed(speed);
        return this;
    }

    /**
     * Sets the clock to an instant. As long as the world has no job that may be any instant; later on none in the past.
     *
     * @throws IllegalArgumentException when the clock cannot go back
     */
    public TestWorld setClock(Instant instant) {
        mock.setClock(world(), instant);
        return this;
    }

    /**
     * Moves the clock forward. All events due in that time have happened when the call returns.
     *
     * @param time such as {@code 250ms}, {@code 1.5s} or {@code 2m}
     * @throws InvalidSetting when the text is not a duration
     */
    public TestWorld advance(String time) {
        world().clock().advance(DurationSetting.parse(time));
        return this;
    }

    /**
     * Moves the clock forward until a job has a status.
     *
     * @throws InvalidSetting when there is no such job, or when it cannot reach that state by itself
     */
    public TestWorld runUntil(String job, String status) {
        return runUntil(job, new Until.Status(status));
    }

    /**
     * Moves the clock forward until a job has completed a number of bands or steps.
     *
     * @throws InvalidSetting when there is no such job, or when it cannot reach that state by itself
     */
    public TestWorld runUntil(String job, int stagesDone) {
        return runUntil(job, new Until.StagesDone(stagesDone));
    }

    /**
     * Chooses the scenario of new jobs.
     *
     * @throws InvalidSetting when there is no such scenario
     */
    public TestWorld useScenario(String scenario) {
        mock.check(options -> options.withWorlds(settings -> settings.withScenario(scenario)));
        world().changeSettings(settings -> settings.withScenario(scenario));
        return this;
    }

    /**
     * Chooses how the mock behaves where the contract leaves it open.
     *
     * @param policy the key of the policy, such as {@code submit-answer}
     * @param choice one of its choices, such as {@code 202}
     * @throws InvalidSetting when there is no such policy, or when it has no such choice
     */
    public TestWorld withPolicy(String policy, String choice) {
        Policies chosen = new Policies(Map.of(policy, choice));
        mock.check(options -> options.withWorlds(settings -> settings.withPolicies(chosen)));
        world().changeSettings(
                        settings -> settings.withPolicies(settings.policies().with(chosen)));
        return this;
    }

    /**
     * Switches these deviations on and all others off.
     *
     * @throws InvalidSetting when there is no such deviation
     */
    public TestWorld withDeviations(String... ids) {
        world().changeSettings(settings -> settings.withDeviations(List.of(ids)));
        return this;
    }

    /** The network and overload faults of this world. */
    public Faults faults() {
        return world().faults();
    }

    /**
     * Changes answers, as the control API does.
     *
     * @param json such as <code>{"operation": "pollTamBuild", "nth": 1, "patch": {"status": "degraded"}}</code>
     * @throws InvalidSetting when it is no override
     */
    public TestWorld override(String json) {
        world().overrides().add(mock.override(json));
        return this;
    }

    /** The answers that are changed in this world. */
    public Overrides overrides() {
        return world().overrides();
    }

    /** The recorded calls, oldest first. */
    public List<JournalEntry> journal() {
        return world().journal().entries();
    }

    /** The contract violations of the recorded calls, one sentence each, such as {@code call 3, request: ...}. */
    public List<String> findings() {
        return journal().stream()
                .flatMap(entry -> mock.findings(entry).stream()
                        .map(finding -> String.format(Locale.ROOT, "call %d, %s", entry.number(), finding.sentence())))
                .toList();
    }

    /** The recorded calls as text: one line for each, with its findings below. */
    String calls() {
        return journal().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(line(entry)),
                        mock.findings(entry).stream().map(finding -> "      " + finding.sentence())))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String line(JournalEntry entry) {
        JournalEntry.RecordedCall call = entry.call();
        return String.format(
                Locale.ROOT,
                "%4d  %s  %s %s -> %d",
                entry.number(),
                call.at(),
                call.method(),
                call.target(),
                call.status());
    }

    private World world() {
        return mock.world(key);
    }

    private TestWorld runUntil(String job, Until until) {
        return switch (mock.runUntil(world(), job, until)) {
            case Arrival.There there -> this;
            case Arrival.NoSuchJob missing -> throw new InvalidSetting(missing.sentence());
            case Arrival.Unreachable never -> throw new InvalidSetting(never.sentence());
        };
    }
}
