package dev.bandstand.kit.junit;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.Suite;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The suite as tests of JUnit Jupiter: one for each scenario, in a container for each feature, and one for the verdict.
 *
 * <pre>{@code
 * class ConformanceTest {
 *
 *     @TestFactory
 *     Stream<DynamicNode> the_service_keeps_its_contract() {
 *         return Conformance.suite(Conformance.properties("/conformance.properties"));
 *     }
 * }
 * }</pre>
 *
 * The properties are the settings of the command line, such as {@code target=http://localhost:8080}; API keys come from
 * the environment or from key files, as everywhere.
 */
public final class Conformance {

    private Conformance() {}

    /**
     * Settings from a file on the class path.
     *
     * @throws dev.bandstand.kit.config.UsageError when it is not there or sets what is not known
     */
    public static Map<String, String> properties(String resource) {
        Properties properties = PropertiesFile.read(resource);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /**
     * The tests of a run with these settings. The run begins with the first test that is executed.
     *
     * @throws dev.bandstand.kit.config.UsageError when a setting makes no sense
     */
    public static Stream<DynamicNode> suite(Map<String, String> settings) {
        Configuration configuration = new Configuration(List.of(
                Layer.defaults(), Layer.named("the test's settings", settings), Layer.environment(System.getenv())));
        Options options = Options.of(configuration);
        KeySources secrets = new KeySources(configuration, System.getenv());
        BackgroundRun run = new BackgroundRun(() -> new Kit(Clock.systemUTC()), options, secrets);
        Map<String, List<Suite.Entry>> features = new Kit(Clock.systemUTC())
                .scenarios(options, secrets).stream()
                        .collect(Collectors.groupingBy(Suite.Entry::feature, LinkedHashMap::new, Collectors.toList()));
        Stream<DynamicNode> scenarios = features.entrySet().stream()
                .map(feature -> DynamicContainer.dynamicContainer(
                        feature.getKey(), feature.getValue().stream().map(entry -> test(entry, run))));
        return Stream.concat(scenarios, Stream.of(DynamicTest.dynamicTest("the verdict", run::verdict)));
    }

    private static DynamicNode test(Suite.Entry entry, BackgroundRun run) {
        String name = "%s: %s".formatted(String.join(" ", entry.rules()), entry.scenario());
        return DynamicTest.dynamicTest(name, () -> run.scenario(entry.scenario()));
    }
}
