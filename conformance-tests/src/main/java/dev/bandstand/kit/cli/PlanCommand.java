package dev.bandstand.kit.cli;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.RunEstimate;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what a check would send and cost. Nothing is sent. */
@Command(
        description = "Tells what a check with the same options would send and cost. Nothing is sent.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    private static final String TAM = "openfunnel-tam";

    private final Map<String, String> environment;
    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PlanCommand(Map<String, String> environment, PrintWriter out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        Configuration settings = Settings.of(spec.commandLine().getParseResult(), environment);
        Options options = Options.of(settings, environment);
        RunEstimate estimate = new Kit(Clock.systemUTC()).plan(options, new KeySources(settings, environment));
        out.printf(Locale.ROOT, "%d scenarios%n", estimate.scenarios());
        out.printf(
                Locale.ROOT,
                "%d jobs, as long as no job ends before it was made use of; at most %d (--max-jobs)%n",
                estimate.jobs(),
                options.jobSupply().maxJobs());
        out.printf(
                Locale.ROOT,
                "%d calls at %s; %d more for each further page of a job%n",
                estimate.calls(),
                options.contract().equals(TAM)
                        ? "a server whose jobs have four bands of 60 companies, on ten pages"
                        : "an ordinary server",
                estimate.walks());
        if (options.contract().equals(TAM)) {
            credits(options, estimate);
        }
        out.printf(
                Locale.ROOT,
                "about the time of %d jobs, one after the other, and %d times %d s of quiet%n",
                estimate.jobs(),
                estimate.quiets(),
                options.limits().waits().quiet().toSeconds());
        return 0;
    }

    private void credits(Options options, RunEstimate estimate) {
        options.jobSupply()
                .creditsPerCompany()
                .ifPresentOrElse(
                        price -> out.printf(
                                Locale.ROOT,
                                "%d credits for each company of a job, so %d for each company of the market%n",
                                price,
                                price * estimate.jobs()),
                        () -> out.printf(
                                Locale.ROOT,
                                "the credits of %d jobs; limit them with --max-credits%n",
                                estimate.jobs()));
    }
}
