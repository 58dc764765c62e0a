package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.report.CannotWrite;
import dev.bandstand.kit.report.DamagedReport;
import dev.bandstand.spec.Nearest;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The kit's command line as a whole. Every command exits with 0, 1, 2, 3 or 4, as the documentation explains them. */
public final class Shell {

    static final int ALTERED = 1;
    static final int USAGE = 3;
    static final int KIT_ERROR = 4;

    private Shell() {}

    @Command(
            name = "bandstand",
            description = "Judges servers by the contract of a long-running job.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root {}

    /**
     * The commands.
     *
     * @param environment the environment variables
     * @param clock the time of this machine
     */
    public static CommandLine of(Map<String, String> environment, Clock clock, PrintWriter out, PrintWriter err) {
        CommandLine shell = new CommandLine(new Root())
                .addSubcommand("check", Settings.onto("check", new CheckCommand(environment, clock, out)))
                .addSubcommand("explore", Settings.onto("explore", new ExploreCommand(environment, clock, out)))
                .addSubcommand("plan", Settings.onto("plan", new PlanCommand(environment, out)))
                .addSubcommand("rules", new RulesCommand(out))
                .addSubcommand("verify", new VerifyCommand(clock, out))
                .addSubcommand("judge", new JudgeCommand(out))
                .addSubcommand("replay", new ReplayCommand(clock, out))
                .addSubcommand("self-test", new SelfTestCommand(clock, out))
                .setOut(out)
                .setErr(err);
        shell.setParameterExceptionHandler((e, arguments) -> {
            err.println(e.getMessage() + meant(e));
            err.println("Try --help with the command.");
            return USAGE;
        });
        shell.setExecutionExceptionHandler((e, command, parsed) -> report(e, err));
        return KitVersion.onto(shell);
    }

    /** The option or command that was probably meant. */
    private static String meant(ParameterException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        List<String> words = Stream.concat(
                        command.subcommands().keySet().stream(),
                        command.options().stream().map(OptionSpec::longestName))
                .toList();
        return failure instanceof UnmatchedArgumentException unmatched
                ? Nearest.to(unmatched.getUnmatched().getFirst(), words)
                        .map(". Did you mean %s?"::formatted)
                        .orElse("")
                : "";
    }

    private static int report(Exception e, PrintWriter err) {
        switch (e) {
            case UsageError usage -> err.println(usage.getMessage());
            case CannotWrite failed -> err.println(failed.getMessage());
            case DamagedReport damaged -> err.println(damaged.getMessage());
            default -> err.println("The kit failed: " + e);
        }
        err.flush();
        return switch (e) {
            case UsageError usage -> USAGE;
            case DamagedReport damaged -> ALTERED;
            default -> KIT_ERROR;
        };
    }
}
