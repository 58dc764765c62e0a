package dev.bandstand.mcp;

import dev.bandstand.mcp.tool.KnownContracts;
import dev.bandstand.mcp.tool.MockClient;
import dev.bandstand.mcp.tool.Toolbox;
import dev.bandstand.mock.MockOptions;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.build.Build;
import dev.bandstand.spec.contract.ContractSource;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the tools over standard input and output until the client closes them. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Serve mock and kit as tools for coding agents (Model Context Protocol over standard input and output).",
        footer = {
            "",
            "The mock serves the same tools over HTTP at /__bandstand/mcp. API keys of checks are read from BANDSTAND_API_KEY",
            "and BANDSTAND_SECOND_API_KEY."
        })
public final class McpCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final InputStream in;
    private final OutputStream out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--mock",
            paramLabel = "URL",
            description = "A mock that runs already. Default: one is started in this process.")
    private @Nullable String mock;

    @Option(
            names = "--control-token",
            paramLabel = "WORD",
            defaultValue = "${env:BANDSTAND_CONTROL_TOKEN}",
            description = "The token of that mock, if it wants one. Better set it as BANDSTAND_CONTROL_TOKEN.")
    private @Nullable String token;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port of the mock that is started. Default: a free one.")
    private int port;

    @Option(
            names = "--contract",
            paramLabel = "NAME|DIR",
            description =
                    "A contract to serve: the name of one that ships, or the folder of your own. Default: all that ship.")
    private List<String> contracts = List.of();

    @Option(names = "--scenarios", paramLabel = "DIR", description = "A folder with your own scenarios.")
    private @Nullable Path scenarios;

    /**
     * The command.
     *
     * @param environment holds the API keys of checks
     */
    public McpCommand(Map<String, String> environment, InputStream in, OutputStream out) {
        this.environment = environment;
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (mock != null) {
            serve(address(mock), Optional.ofNullable(token).filter(word -> !word.isEmpty()));
            return 0;
        }
        try (MockServer own = MockServer.start(this::options)) {
            serve(own.address(), Optional.empty());
        }
        return 0;
    }

    private MockOptions options(MockOptions defaults) {
        MockOptions set = defaults.withPort(port).withContracts(sources());
        return scenarios == null ? set : set.withScenarios(scenarios);
    }

    private List<ContractSource> sources() {
        return contracts.stream().map(ContractSource::named).toList();
    }

    private void serve(URI address, Optional<String> secret) throws InterruptedException {
        Session session = new Session(in, out);
        List<ContractSource> own = sources().stream()
                .filter(source -> !ContractSource.SHIPPED.contains(source.name()))
                .toList();
        McpSyncServer server = ToolServer.session(
                new StdioServerTransportProvider(ToolServer.mapper(), session.input(), session.output()),
                Toolbox.of(new MockClient(() -> address, secret), KnownContracts.with(own), environment),
                Build.current().version());
        spec.commandLine()
                .getErr()
                .println("bandstand: tools are served on standard input and output; mock and console: " + address);
        session.awaitEnd();
        server.closeGracefully();
    }

    private URI address(String text) {
        try {
            URI address = URI.create(text);
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // reported below
        }
        throw new ParameterException(
                spec.commandLine(),
                "--mock is \"%s\", but must be an address such as http://localhost:8080.".formatted(text));
    }
}
