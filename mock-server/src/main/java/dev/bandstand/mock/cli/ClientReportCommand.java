package dev.bandstand.mock.cli;

import dev.bandstand.contract.control.ClientCheck;
import dev.bandstand.contract.control.ClientReport;
import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reports on the client of a world of a running mock, and fails when it has bad habits. */
@Command(
        name = "client-report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Judge the client of a world by the calls in the journal of a running mock.",
        footer = {"", "Exit codes: 0 nothing to change, 1 a check failed, 3 the report cannot be had."})
final class ClientReportCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int NOTHING_JUDGED = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--world",
            required = true,
            paramLabel = "NAME",
            description = "The world: the API key of the client.")
    private String world = "";

    @Option(
            names = "--mock",
            paramLabel = "URL",
            description = "The address of the mock. Default: http://localhost:8080.")
    private URI mock = URI.create("http://localhost:8080");

    @Option(
            names = "--control-token",
            paramLabel = "WORD",
            description = "The control token of the mock, if it has one.")
    private @Nullable String token;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 on: error (the default), warn (on errors, too), or never.")
    private Level failOn = Level.ERROR;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit XML, too.")
    private @Nullable Path junit;

    /** The levels of {@code --fail-on}. */
    enum Level {
        ERROR,
        WARN,
        NEVER;

        boolean failsOn(ClientCheck check) {
            return switch (this) {
                case ERROR -> check.severity() == ClientCheck.SeverityEnum.ERROR;
                case WARN -> true;
                case NEVER -> false;
            };
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        ClientReport report = new ReportSource(mock, token).report(world);
        List<ClientCheck> checks = Objects.requireNonNullElse(report.checks(), List.of());
        PrintWriter out = Objects.requireNonNull(spec, "made by the command line")
                .commandLine()
                .getOut();
        out.printf("World %s: calls judged: %s%n", world, report.judged());
        checks.stream()
                .filter(check -> check.outcome() == ClientCheck.OutcomeEnum.BAD)
                .forEach(check -> out.println(text(check)));
        out.println(summary(checks));
        if (junit != null) {
            write(junit, ClientReportXml.of(world, checks, failOn::failsOn));
        }
        if (Objects.requireNonNullElse(report.judged(), 0) == 0 && failOn != Level.NEVER) {
            out.printf("No call of this world was seen. %s/__bandstand/worlds lists those that have some.%n", mock);
            return NOTHING_JUDGED;
        }
        boolean failed = checks.stream()
                .anyMatch(check -> check.outcome() == ClientCheck.OutcomeEnum.BAD && failOn.failsOn(check));
        return failed ? FAILED : 0;
    }

    private static String text(ClientCheck check) {
        String calls = Objects.requireNonNullElse(check.evidence(), List.of()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return "  %-5s  %s: no, see call %s%n         %s"
                .formatted(
                        String.valueOf(check.severity()).toLowerCase(Locale.ROOT),
                        check.title(),
                        calls,
                        check.advice());
    }

    private static String summary(List<ClientCheck> checks) {
        return "%s to change, %s good, %s without an occasion"
                .formatted(
                        count(checks, ClientCheck.OutcomeEnum.BAD),
                        count(checks, ClientCheck.OutcomeEnum.GOOD),
                        count(checks, ClientCheck.OutcomeEnum.NOT_SEEN));
    }

    private static String count(List<ClientCheck> checks, ClientCheck.OutcomeEnum outcome) {
        return String.valueOf(
                checks.stream().filter(check -> check.outcome() == outcome).count());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new InvalidSetting("The file %s cannot be written.".formatted(file), failed);
        }
    }
}
