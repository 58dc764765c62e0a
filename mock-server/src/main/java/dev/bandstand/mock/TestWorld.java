package dev.bandstand.mock;

import dev.bandstand.mock.core.Durations;
import dev.bandstand.mock.core.InvalidSetting;
import dev.bandstand.mock.core.JobContract.Until;
import dev.bandstand.mock.core.JournalEntry;
import dev.bandstand.mock.core.Policies;
import dev.bandstand.mock.core.TimeTravel.Arrival;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.fault.Faults;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A world in the hands of a test: its key, its time, and all that can be set in it. */
public final class TestWorld {

    private final MockServer mock;
    private final String key;

    TestWorld(MockServer mock, String key) {
        this.mock = mock;
        this.key = key;
    }

    /** Where the mock can be reached. */
    public URI address() {
        return mock.address();
    }

    /** The API key (TAM Builder), or the value of {@code X-Bandstand-World} (NeMo Jobs), that leads to this world. */
    public String key() {
        return key;
    }

    /** Stops the clock. */
    public TestWorld freeze() {
        world().clock().freeze();
        return this;
    }

    /** Lets the clock run, virtual seconds per real second. */
    public TestWorld run(double speed) {
        world().clock().run(speed);
        return this;
    }

    /**
     * Moves the clock forward. Everything due in between has happened when the call returns.
     *
     * @param time such as {@code 250ms}, {@code 1.5s} or {@code 2m}
     * @throws InvalidSetting when that is no length of time
     */
    public TestWorld advance(String time) {
        world().clock().advance(Durations.parse(time));
        return this;
    }

    /**
     * Moves the clock forward until a job shows a status.
     *
     * @throws InvalidSetting when there is no such job, or it never gets there by itself
     */
    public TestWorld runUntil(String job, String status) {
        return runUntil(job, new Until.Status(status));
    }

    /**
     * Moves the clock forward until so many bands or steps of a job are done.
     *
     * @throws InvalidSetting when there is no such job, or it never gets there by itself
     */
    public TestWorld runUntil(String job, int stagesDone) {
        return runUntil(job, new Until.StagesDone(stagesDone));
    }

    /**
     * Chooses the scenario of the jobs to come.
     *
     * @throws InvalidSetting when there is no such scenario
     */
    public TestWorld play(String scenario) {
        mock.check(options -> options.withWorlds(settings -> settings.withScenario(scenario)));
        world().adjust(settings -> settings.withScenario(scenario));
        return this;
    }

    /**
     * Chooses the reading of a silent point.
     *
     * @throws InvalidSetting when there is no such point or reading
     */
    public TestWorld read(String policy, String reading) {
        Policies chosen = new Policies(Map.of(policy, reading));
        mock.check(options -> options.withWorlds(settings -> settings.withPolicies(chosen)));
        world().adjust(settings -> settings.withPolicies(settings.policies().with(chosen)));
        return this;
    }

    /**
     * Breaks the contract in some ways and no others.
     *
     * @throws InvalidSetting when there is no such deviation
     */
    public TestWorld deviate(String... ids) {
        world().adjust(settings -> settings.withDeviations(List.of(ids)));
        return this;
    }

    /** What goes wrong with calls. */
    public Faults faults() {
        return world().faults();
    }

    /** The calls made so far, oldest first. */
    public List<JournalEntry> journal() {
        return world().journal().entries();
    }

    /** How the calls made so far break the contract, one sentence each, such as {@code call 3, request: ...}. */
    public List<String> findings() {
        return journal().stream()
                .flatMap(entry -> mock.findings(entry).stream()
                        .map(finding -> "call %d, %s".formatted(entry.number(), finding.sentence())))
                .toList();
    }

    /** The calls made so far, one a line, each with its findings below. */
    String calls() {
        return journal().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(line(entry)),
                        mock.findings(entry).stream().map(finding -> "      " + finding.sentence())))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String line(JournalEntry entry) {
        JournalEntry.Draft call = entry.call();
        return "%4d  %s  %s %s -> %d".formatted(entry.number(), call.at(), call.method(), call.target(), call.status());
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
