package dev.bandstand.mock.cli;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.spec.Nearest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the mock. */
@Command(
        name = "bandstand",
        subcommands = {
            MockCommand.class,
            ScenariosCommand.class,
            LintContractCommand.class,
            NewContractCommand.class,
            HealthCommand.class,
            ClientReportCommand.class
        },
        mixinStandardHelpOptions = true,
        description = "A mock server for APIs whose work is a long-running job.")
public final class Main {

    /** The exit code when options or settings are wrong. */
    static final int WRONG_USAGE = 3;

    private Main() {}

    /** The form of a line of the log: its text, and the failure that it is about. */
    private static final String ONE_LINE = "bandstand: %5$s%6$s%n";

    /** Runs a command. */
    public static void main(String[] arguments) {
        System.getProperties().putIfAbsent("java.util.logging.SimpleFormatter.format", ONE_LINE);
        System.exit(run(commandLine(), System.getenv(), arguments));
    }

    static int run(CommandLine line, Map<String, String> environment, String... arguments) {
        CommandLine mock = line.getSubcommands().get("mock");
        List<String> keys =
                mock.getCommandSpec().options().stream().map(OptionSources::key).toList();
        try {
            mock.setDefaultValueProvider(OptionSources.of(keys, environment, ConfigFile.named(environment, arguments)));
        } catch (InvalidSetting wrong) {
            return complain(line, wrong);
        }
        return line.execute(arguments);
    }

    static CommandLine commandLine() {
        return MockVersion.onto(new CommandLine(new Main()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Main::executed)
                .setExitCodeExceptionMapper(failure -> WRONG_USAGE)
                .setParameterExceptionHandler((wrong, arguments) -> complain(wrong.getCommandLine(), wrong))
                .setExecutionExceptionHandler((failure, command, result) -> complain(command, failure));
    }

    private static int executed(ParseResult parsed) {
        for (ParseResult each = parsed; each != null; each = each.subcommand()) {
            refuseBlanks(each);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** An empty value, such as that of a variable of a shell that is not set, is never meant: as a path it names this folder. */
    private static void refuseBlanks(ParseResult command) {
        for (ArgSpec argument : command.matchedArgs()) {
            if (argument.originalStringValues().stream().anyMatch(String::isBlank)) {
                String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
                throw new ParameterException(
                        command.commandSpec().commandLine(),
                        "%s is empty. Give it a value, or leave it out.".formatted(name));
            }
        }
    }

    private static int complain(CommandLine command, Exception failure) {
        String told = String.valueOf(failure.getMessage())
                .replace("is not an int", "is not a whole number below 2147483648")
                .replace("is not a double", "is not a number");
        command.getErr().println(Colour.RED.on("bandstand:") + " " + told + meant(command, failure));
        return WRONG_USAGE;
    }

    private static String meant(CommandLine command, Exception failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? Nearest.to(unmatched.getUnmatched().getFirst(), words(command.getCommandSpec()))
                        .map(". Did you mean %s?"::formatted)
                        .orElse("")
                : "";
    }

    private static List<String> words(CommandSpec command) {
        return Stream.concat(
                        command.subcommands().keySet().stream(),
                        command.options().stream().map(OptionSpec::longestName))
                .toList();
    }
}
