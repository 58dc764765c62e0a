package dev.bandstand.kit.cli;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.report.Headline;
import dev.bandstand.kit.report.Report;
import dev.bandstand.kit.report.Verification;
import dev.bandstand.kit.report.Verified;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.Waivers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a report that somebody else made. */
@Command(
        description = "Makes everything that a report states again from its transcript, and compares.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 consistent (signed or not, as the first line says), 1 altered,",
            "2 judged differently by this kit (another kit made it), 3 wrong use, 4 a fault of the kit.",
            "The verdict of the report itself has no say in the exit code: read it.",
            "A transcript that was made up from beginning to end cannot be distinguished from a true one;",
            "ask for a --challenge, and let the kit run where you can see it."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Clock clock;
    private final PrintWriter out;

    @Parameters(paramLabel = "DIR", description = "The folder of the report or bundle")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--public-key", paramLabel = "FILE", description = "PEM file of the key that must have signed it")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--challenge",
            paramLabel = "TEXT",
            description = "The text that the run must have been made for: what you asked for with check --challenge")
    private Optional<String> challenge = Optional.empty();

    @Option(
            names = "--contract",
            paramLabel = "DIR",
            description = "The folder of the contract, where it is one that does not come with Bandstand")
    private Optional<String> contract = Optional.empty();

    VerifyCommand(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() {
        Verified verified = new Verification(folder, judge()).verify(key, challenge);
        out.println(verified.word().text());
        verified.reasons().forEach(reason -> out.println("  " + reason));
        verified.report().ifPresent(report -> tell(report, verified.word()));
        out.flush();
        return verified.word().exit();
    }

    private void tell(Report report, Verified.Word word) {
        if (word == Verified.Word.ALTERED) {
            out.printf("What the transcript as it is gives: %s%n", Headline.of(report));
            return;
        }
        row("verdict", Headline.of(report) + counts(report.verdict()));
        row("target", report.target().baseUrl());
        row(
                "contract",
                "%s (%s %s)"
                        .formatted(
                                report.target().title(),
                                report.target().contract(),
                                report.target().contractVersion()));
        row("scope", Headline.scope(report));
        row(
                "when",
                String.format(
                        Locale.ROOT,
                        "%s, %.0f s",
                        report.run().started(),
                        report.run().seconds()));
        row(
                "kit",
                "%s %s, build %s, rules %s"
                        .formatted(
                                report.kit().name(),
                                report.kit().version(),
                                report.kit().build(),
                                report.kit().rules()));
        row("signed by", report.signer().map(this::signer).orElse("nobody"));
        row("challenge", report.run().challenge().map(this::challenged).orElse("none"));
    }

    private static String counts(Report.VerdictInfo verdict) {
        return String.format(
                Locale.ROOT,
                ": %d scored rules, %d passed, %d failed, %d not testable, %d waived",
                verdict.scored(),
                verdict.passed(),
                verdict.failed(),
                verdict.notTestable(),
                verdict.waived());
    }

    private String signer(String fingerprint) {
        return fingerprint
                + (key.isPresent()
                        ? " (the key given)"
                        : " (compare it with the vendor's, or give the vendor's key with --public-key)");
    }

    private String challenged(String text) {
        return "\"%s\" (%s)"
                .formatted(
                        text, challenge.isPresent() ? "the one asked for" : "give yours with --challenge to compare");
    }

    private void row(String name, String value) {
        out.printf("  %-10s %s%n", name, value);
    }

    private Verification.Judge judge() {
        Kit kit = new Kit(clock);
        contract.ifPresent(kit::catalogue);
        return new Verification.Judge() {
            @Override
            public RunFacts judge(RunRecord record, Waivers waivers) {
                return kit.judge(record, waivers);
            }

            @Override
            public List<String> audit(RunRecord record) {
                return kit.audit(record);
            }
        };
    }
}
