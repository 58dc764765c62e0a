package dev.bandstand.mock.cli;

import dev.bandstand.mock.MockOptions;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.contract.ContractSource;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the mock until it is stopped. */
@Command(name = "mock", mixinStandardHelpOptions = true, description = "Run the mock server.", sortOptions = false)
final class MockCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on; 0 picks a free one. Default: 8080.")
    private int port = MockOptions.DEFAULTS.listen().port();

    @Option(
            names = "--contract",
            paramLabel = "NAME|DIR",
            description = "A contract to serve: the name of one that ships with Bandstand, or the folder of your own."
                    + " Give the option again for more. Default: all that ship.")
    private List<String> contracts = List.of();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on. Default: localhost, which is 127.0.0.1 and ::1.")
    private String host = MockOptions.DEFAULTS.listen().host();

    @Option(names = "--speed", paramLabel = "FACTOR", description = "Virtual seconds per real second. Default: 1.")
    private double speed = MockOptions.DEFAULTS.state().worlds().speed();

    @Option(names = "--scenario", paramLabel = "NAME", description = "The scenario of new jobs. Default: documented.")
    private String scenario = MockOptions.DEFAULTS.state().worlds().scenario();

    @Option(
            names = "--keys",
            paramLabel = "KEY",
            split = ",",
            preprocessor = ListValue.class,
            description = "The accepted API keys. Default: any key.")
    private Set<String> keys = new LinkedHashSet<>();

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "A folder with your own scenarios, one in each NAME.yaml.")
    private @Nullable Path scenarios;

    @Option(
            names = "--policy",
            paramLabel = "POLICY=CHOICE",
            split = ",",
            preprocessor = ListValue.class,
            mapFallbackValue = "", // a policy without a choice is refused with those that it has
            description = "A choice of behaviour where the contract leaves it open, such as submit-answer=202.")
    private Map<String, String> policies = Map.of();

    @Option(
            names = "--deviation",
            paramLabel = "ID",
            split = ",",
            preprocessor = ListValue.class,
            description = "A contract violation to switch on, such as P01.")
    private Set<String> deviations = new LinkedHashSet<>();

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            description = "The store of jobs and worlds: memory (the default), file:DIR,"
                    + " or jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD, which several mocks can share.")
    private String store = MockOptions.DEFAULTS.state().store().toString();

    @Option(names = "--root-dir", paramLabel = "DIR", description = "A WireMock folder with mappings and __files.")
    private @Nullable Path rootDir;

    @Mixin
    private HttpsOptions https = new HttpsOptions();

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Option(
            names = "--journal-size",
            paramLabel = "CALLS",
            description = "The number of calls in the journal of each world. Default: 1000.")
    private int journalSize = MockOptions.DEFAULTS.state().journal().entries();

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            description = "The format in which each call is logged: none (the default), text or json.")
    private LogFormat log = LogFormat.NONE;

    @Option(
            names = "--exit-with-parent",
            description = "Stop when the process that started the mock ends, however it ends.")
    private boolean exitWithParent;

    @SuppressWarnings("UnusedVariable") // It is read by ConfigFile, before anything else.
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A YAML file with any of these options, without the leading hyphens. An option can also be"
                    + " set in the environment: BANDSTAND_PORT for --port. The command line overrides the"
                    + " environment, and the environment overrides the file.")
    private @Nullable Path config;

    @Option(names = "--print-config", description = "Print the effective options and their sources, and exit.")
    private boolean printConfig;

    @Override
    public Integer call() throws InterruptedException {
        if (printConfig) {
            out().print(new EffectiveConfig(command()));
            out().flush();
            return 0;
        }
        try (MockServer mock = MockServer.start(this::options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(mock::close));
            if (exitWithParent) {
                ParentProcess.onExit(mock::close);
            }
            announce(mock);
            access.warning(host).ifPresent(command().getErr()::println);
            Thread.ofPlatform().daemon().name("warm-up").start(mock::warm);
            mock.join();
        }
        return 0;
    }

    private MockOptions options(MockOptions defaults) {
        Journal.Limits limits = defaults.state().journal();
        MockOptions set = defaults.withPort(port)
                .withContracts(contracts.stream().map(ContractSource::named).toList())
                .withHost(host)
                .withAccess(access.rules())
                .withKeys(keys)
                .withStore(store)
                .withJournal(new Journal.Limits(journalSize, limits.bytes(), limits.excerpt()))
                .withCallListener(log.to(out()))
                .withWorlds(worlds -> worlds.withSpeed(speed)
                        .withScenario(scenario)
                        .withPolicies(new Policies(policies))
                        .withDeviations(deviations));
        MockOptions played = scenarios == null ? set : set.withScenarios(scenarios);
        MockOptions rooted = rootDir == null ? played : played.withWireMockRoot(rootDir);
        return https.tls().map(rooted::withHttps).orElse(rooted);
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec, "made by the command line").commandLine();
    }

    private PrintWriter out() {
        return command().getOut();
    }

    private static String addresses(MockServer mock) {
        return mock.addresses().stream().map(URI::toString).collect(Collectors.joining(" and "));
    }

    private void announce(MockServer mock) {
        String key = keys.stream().findFirst().orElse("demo");
        out().println("""
                Bandstand listens on %3$s
                Console: %1$s/ and docs: %1$s/docs

                Try:
                  %2$s

                Press Ctrl-C to stop.""".formatted(
                        mock.address(),
                        String.join("\n  ", new FirstCalls(mock.address().toString(), key).of(contracts)),
                        Colour.CYAN.on(addresses(mock))));
    }
}
