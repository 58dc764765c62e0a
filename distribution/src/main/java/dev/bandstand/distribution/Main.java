package dev.bandstand.distribution;

import dev.bandstand.spec.build.VersionText;
import java.util.Arrays;
import picocli.CommandLine.Command;

/** The command line of the released archive: hands each command to the mock, the kit or the tools for agents. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        String command = arguments.length == 0 ? "help" : arguments[0];
        switch (command) {
            case "help", "--help", "-h" -> System.out.print(Help.text());
            case "mcp" -> dev.bandstand.mcp.Main.main(arguments);
            case "--version", "-V", "version" -> VersionText.lines().forEach(System.out::println);
            default -> run(command, arguments);
        }
    }

    private static void run(String command, String[] arguments) {
        if (servedByMock(command)) {
            dev.bandstand.mock.cli.Main.main(arguments);
        } else {
            dev.bandstand.kit.cli.Main.main(arguments);
        }
    }

    private static boolean servedByMock(String command) {
        Command mock = dev.bandstand.mock.cli.Main.class.getAnnotation(Command.class);
        return Arrays.stream(mock.subcommands())
                .map(subcommand -> subcommand.getAnnotation(Command.class).name())
                .anyMatch(command::equals);
    }
}
