package dev.bandstand.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.mock.MockServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many checks of correct servers, four at a time, so that they are short of processor time: part of the Maven profile
 * {@code soak} alone. The number of checks is the system property {@code bandstand.soak}.
 */
@Tag("soak")
class SoakTest {

    private static final int AT_A_TIME = 4;
    private static final int USUAL = 200;

    /** Correct servers, by what the kit knows of them and how long their jobs take. */
    private enum Server {
        STRANGER("openfunnel-tam", "ordinary", Map.of(Key.CLOCK, "none")),
        MOCK("openfunnel-tam", "documented", Map.of()),
        MOCK_WITHOUT_CLOCK("openfunnel-tam", "quick", Map.of(Key.CLOCK, "none")),
        NEMO_STRANGER("nemo-jobs", "ordinary", Map.of(Key.CLOCK, "none")),
        NEMO_MOCK("nemo-jobs", "documented", Map.of());

        private final String contract;
        private final String scenario;

        @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
        private final Map<Key, String> settings;

        Server(String contract, String scenario, Map<Key, String> settings) {
            this.contract = contract;
            this.scenario = scenario;
            this.settings = settings;
        }

        RunFacts check(int seed) {
            try (MockServer mock = MockServer.start(options -> options.withPort(0)
                    .withScenarios(Path.of("src", "main", "resources", "rehearsal"))
                    .withWorlds(worlds -> worlds.withScenario(scenario)))) {
                Map<Key, String> wanted = new EnumMap<>(Map.of(
                        Key.TARGET, mock.address().toString(),
                        Key.CONTRACT, contract,
                        Key.SEED, Integer.toString(seed)));
                wanted.putAll(settings);
                Configuration configuration =
                        new Configuration(List.of(Layer.defaults(), new Layer("the test", wanted)));
                Map<String, String> keys =
                        Map.of("BANDSTAND_API_KEY", "owner-of-jobs", "BANDSTAND_SECOND_API_KEY", "somebody-else");
                return new Kit(Clock.systemUTC())
                        .check(Options.of(configuration), new KeySources(configuration, keys), ProgressListener.NOBODY);
            }
        }
    }

    @Test
    void no_correct_server_is_found_anything_but_conformant() throws Exception {
        List<Callable<String>> checks = IntStream.range(0, Integer.getInteger("bandstand.soak", USUAL))
                .<Callable<String>>mapToObj(run -> () -> run(run))
                .toList();

        try (ExecutorService crew = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Future<String> run : crew.invokeAll(checks)) {
                assertThat(run.get()).contains(" " + Verdict.Result.CONFORMANT.word() + " ");
            }
        }
    }

    private static String run(int number) {
        Server server = Server.values()[number % Server.values().length];
        String sentence = number + " " + sentence(server, server.check(number));
        System.out.println(sentence);
        return sentence;
    }

    private static String sentence(Server server, RunFacts facts) {
        return String.format(
                Locale.ROOT,
                "%s %s in %d s, %d jobs, %d calls %s%s",
                server,
                facts.verdict().result().word(),
                facts.circumstances().took().toSeconds(),
                facts.circumstances().jobs(),
                facts.trace().entries().size(),
                facts.verdict().reasons(),
                facts.outcomes().entrySet().stream()
                        .filter(entry -> entry.getKey().scored())
                        .filter(entry -> !(entry.getValue() instanceof Outcome.Passed
                                || entry.getValue() instanceof Outcome.NotApplicable))
                        .map(entry -> entry.getKey().id() + " " + entry.getValue())
                        .collect(Collectors.joining("; ")));
    }
}
