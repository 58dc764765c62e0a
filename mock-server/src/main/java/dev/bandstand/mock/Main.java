package dev.bandstand.mock;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the mock. */
@Command(
        name = "bandstand",
        subcommands = {MockCommand.class, ScenariosCommand.class},
        mixinStandardHelpOptions = true,
        description = "A mock server for APIs whose work is a long-running job.")
public final class Main {

    /** The exit code when options or settings are wrong. */
    static final int WRONG_USAGE = 3;

    private Main() {}

    /** Runs a command. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExitCodeExceptionMapper(failure -> WRONG_USAGE)
                .setParameterExceptionHandler((wrong, arguments) -> complain(wrong.getCommandLine(), wrong))
                .setExecutionExceptionHandler((failure, command, result) -> complain(command, failure));
    }

    private static int complain(CommandLine command, Exception failure) {
        command.getErr().println("bandstand: " + failure.getMessage());
        return WRONG_USAGE;
    }
}
