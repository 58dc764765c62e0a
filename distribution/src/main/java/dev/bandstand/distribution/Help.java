package dev.bandstand.distribution;

import dev.bandstand.kit.cli.Shell;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The text of {@code bandstand help}: each command of mock and kit with its description. */
final class Help {

    private Help() {}

    static String text() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine mock = new CommandLine(dev.bandstand.mock.cli.Main.class);
        CommandLine kit = Shell.of(Map.of(), Clock.systemUTC(), nowhere, nowhere);
        CommandLine tools =
                dev.bandstand.mcp.Main.commandLine(Map.of(), InputStream.nullInputStream(), OutputStream.nullOutputStream());
        return "bandstand: a mock server and a conformance kit for HTTP APIs whose work is a long-running job\n\n"
                + Stream.of(mock, kit, tools)
                        .flatMap(part -> part.getSubcommands().entrySet().stream())
                        .map(entry -> "  bandstand %-14s %s%n"
                                .formatted(
                                        entry.getKey(),
                                        entry.getValue().getCommandSpec().usageMessage().description()[0]))
                        .collect(Collectors.joining())
                + "\nEach command tells its options with --help. Set BANDSTAND_JAVA_OPTS to pass options to the JVM.\n";
    }
}
