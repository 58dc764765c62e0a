package dev.bandstand.kit.cli;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.report.CannotWrite;
import dev.bandstand.kit.report.Report;
import dev.bandstand.kit.report.ReportFolder;
import dev.bandstand.kit.report.Signer;
import dev.bandstand.kit.report.StepSummary;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.verdict.RunFacts;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a server. */
@Command(
        description = "Judges a server by the rules of a contract.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 incomplete (something could not be judged),",
            "3 wrong use, 4 a fault of the kit. API keys are read from BANDSTAND_API_KEY and",
            "BANDSTAND_SECOND_API_KEY, or from files; they are never printed."
        })
final class CheckCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--explain-config", description = "Print each setting and where it comes from, and do nothing else")
    private boolean explain;

    CheckCommand(Map<String, String> environment, Clock clock, PrintWriter out) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    @Override
    @SuppressWarnings("try") // an interruption is watched for until the block ends
    public Integer call() {
        Configuration settings = Settings.of(spec.commandLine().getParseResult(), environment);
        if (explain) {
            out.println(settings.explained());
            return 0;
        }
        Options options = Options.of(settings, environment);
        Optional<Signer> signer = options.output().signKey().map(Outputs::signer);
        TerminalOutput console = new TerminalOutput(out, clock);
        console.opens(options);
        KeySources secrets = new KeySources(settings, environment);
        Outputs.tryOut(options);
        StopSignal stop = new StopSignal(clock);
        try (Interruption interruption = Interruption.of(stop, console::interrupted)) {
            RunFacts facts = new Kit(clock).check(options, secrets, console, stop);
            Report report = written(facts, options, signer);
            console.closes(report, options);
            summarise(report, console);
            return report.verdict().exit();
        }
    }

    private static Report written(RunFacts facts, Options options, Optional<Signer> signer) {
        Report report = ReportFolder.of(facts);
        if (options.output().report().isPresent()) {
            report = new ReportFolder(options.output().report().get()).write(facts);
        }
        if (options.output().bundle().isPresent()) {
            report = new ReportFolder(options.output().bundle().get()).bundle(facts, signer);
        }
        return report;
    }

    /** The page of a CI server is a comfort; that it cannot be written to changes no verdict. */
    private void summarise(Report report, TerminalOutput console) {
        try {
            new StepSummary(environment).append(report);
        } catch (CannotWrite e) {
            console.notice("Warning: " + e.getMessage());
        }
    }
}
