package dev.bandstand.kit.explore;

import static dev.bandstand.mock.journal.Journal.Limits.NOTHING;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.selftest.server.DeviatingServer;
import dev.bandstand.kit.selftest.server.SmallScenarios;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Servers of one contract with small jobs, and what random walks find at them. */
final class ExploredServers {

    static final int CALLS = 2_000;

    /** The deviations that walks of this seed do not come to within so many calls, and the calls that each takes. */
    static final Map<String, String> MISSES = misses();

    private static final int SEED = 2;
    private static final int STEPS = 20;
    private static final Duration LONG = Duration.ofMinutes(10);

    private final String contract;
    private final Clock clock;
    private final Path scenarios = SmallScenarios.folder();

    ExploredServers(String contract) {
        this(contract, Clock.systemUTC());
    }

    /** @param clock the time of the machine that explores */
    ExploredServers(String contract, Clock clock) {
        this.contract = contract;
        this.clock = clock;
    }

    /** Explores a mock with some deviations until enough different failures are found, or for so many calls. */
    Exploration explored(List<String> deviations, int failures, int calls) {
        try (MockServer mock = open(deviations)) {
            return explorer(mock.address()).explore(new ExploreLimits(LONG, calls, calls, failures, STEPS), SEED);
        }
    }

    MockServer open(List<String> deviations) {
        return MockServer.start(options -> options.withPort(0)
                .withScenarios(scenarios)
                .withJournal(NOTHING)
                .withWorlds(worlds -> worlds.withDeviations(deviations)));
    }

    private static Map<String, String> misses() {
        Properties properties = new Properties();
        try (InputStream in = ExploredServers.class.getResourceAsStream("/explore/misses.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> misses = new TreeMap<>();
        properties.stringPropertyNames().forEach(id -> misses.put(id, properties.getProperty(id)));
        return misses;
    }

    /** The deviating servers of the contract. */
    List<DeviatingServer> deviating() {
        return DeviatingServer.of(contract);
    }

    Explorer explorer(URI target) {
        return explorer(target, ExploreListener.NOBODY, new StopSignal(clock));
    }

    /** An explorer that holds the target to every profile. */
    Explorer explorer(URI target, ExploreListener listener, StopSignal stop) {
        Map<Key, String> wanted = new EnumMap<>(Key.class);
        wanted.put(Key.TARGET, target.toString());
        wanted.put(Key.CONTRACT, contract);
        wanted.put(
                Key.CLAIM,
                RuleCatalogue.of(contract).profiles().stream()
                        .map(Profile::name)
                        .collect(Collectors.joining(",")));
        Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("test", wanted)));
        return new Kit(clock).explorer(Options.of(settings), new KeySources(settings, Map.of()), listener, stop);
    }
}
