package dev.bandstand.mock;

import dev.bandstand.mock.core.Policies;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the mock until it is stopped. */
@Command(name = "mock", mixinStandardHelpOptions = true, description = "Serve the mock.", sortOptions = false)
final class MockCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 for any free one. Default: 8080.")
    private int port = MockOptions.DEFAULTS.port();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on. Default: 127.0.0.1.")
    private String host = MockOptions.DEFAULTS.host();

    @Option(names = "--speed", paramLabel = "FACTOR", description = "Virtual seconds per real second. Default: 1.")
    private double speed = MockOptions.DEFAULTS.worlds().speed();

    @Option(names = "--scenario", paramLabel = "NAME", description = "What jobs play. Default: documented.")
    private String scenario = MockOptions.DEFAULTS.worlds().scenario();

    @Option(names = "--keys", paramLabel = "KEY", split = ",", description = "The only API keys; any key by default.")
    private Set<String> keys = new LinkedHashSet<>();

    @Option(
            names = "--policy",
            paramLabel = "POINT=READING",
            split = ",",
            description = "A reading of a silent point, such as submit-answer=202.")
    private Map<String, String> policies = Map.of();

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            description = "Where jobs are kept: memory (the default), file:DIR,"
                    + " or jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD, which several mocks can share.")
    private String store = MockOptions.DEFAULTS.store().toString();

    @Override
    public Integer call() throws InterruptedException {
        try (MockServer mock = MockServer.start(this::options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(mock::close));
            tell(mock);
            mock.join();
        }
        return 0;
    }

    private MockOptions options(MockOptions defaults) {
        return defaults.withPort(port)
                .withHost(host)
                .withKeys(keys)
                .withStore(store)
                .withWorlds(
                        worlds -> worlds.withSpeed(speed).withScenario(scenario).withPolicies(new Policies(policies)));
    }

    private void tell(MockServer mock) {
        String key = keys.stream().findFirst().orElse("demo");
        if (spec != null) {
            spec.commandLine().getOut().println("""
                    Bandstand listens on %1$s

                    Try:
                      curl %1$s/api/v1/tam/build -H 'X-API-Key: %2$s' -H 'Content-Type: application/json' -d '{"query": "cloud observability"}'
                      curl %1$s/api/v1/tam/build/JOB_ID -H 'X-API-Key: %2$s'
                      curl -X POST %1$s/api/v1/tam/build/JOB_ID/pause -H 'X-API-Key: %2$s'

                    Ctrl-C stops it.""".formatted(mock.address(), key));
        }
    }
}
