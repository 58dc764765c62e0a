package dev.bandstand.mcp;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.http.server.CannotListen;
import dev.bandstand.spec.contract.ContractError;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import picocli.CommandLine;

/** The command line of the tools for coding agents. */
public final class Main {

    private static final int WRONG_USAGE = 3;

    private Main() {}

    /** Runs the command {@code mcp}. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv(), System.in, System.out).execute(arguments));
    }

    /** The command line: one command, {@code mcp}. */
    public static CommandLine commandLine(Map<String, String> environment, InputStream in, OutputStream out) {
        return new CommandLine(new Root())
                .addSubcommand(new McpCommand(environment, in, out))
                .setParameterExceptionHandler((wrong, arguments) -> complain(wrong.getCommandLine(), wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> switch (failure) {
                    case InvalidSetting wrong -> complain(command, wrong);
                    case CannotListen taken -> complain(command, taken);
                    case ContractError wrong -> complain(command, wrong);
                    default -> throw failure;
                });
    }

    @CommandLine.Command(name = "bandstand", description = "Serves mock and kit as tools for coding agents.")
    private static final class Root {}

    private static int complain(CommandLine command, Exception failure) {
        command.getErr().println("bandstand: " + failure.getMessage());
        return WRONG_USAGE;
    }
}
