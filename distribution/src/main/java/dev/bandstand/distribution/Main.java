package dev.bandstand.distribution;

import java.util.Set;

/** The one command line of the released archive: hands each command to the mock or to the kit. */
public final class Main {

    /** Commands that the mock serves; every other command belongs to the kit. */
    static final Set<String> MOCK_COMMANDS = Set.of("mock", "scenarios");

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        String command = arguments.length == 0 ? "help" : arguments[0];
        switch (command) {
            case "help", "--help", "-h" -> System.out.print(Help.TEXT);
            case "--version", "-V", "version" -> System.out.print(Version.text());
            default -> run(command, arguments);
        }
    }

    private static void run(String command, String[] arguments) {
        if (MOCK_COMMANDS.contains(command)) {
            dev.bandstand.mock.Main.main(arguments);
        } else {
            dev.bandstand.kit.Main.main(arguments);
        }
    }
}
