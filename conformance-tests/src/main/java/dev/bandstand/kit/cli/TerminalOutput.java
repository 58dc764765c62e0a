package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.report.Headline;
import dev.bandstand.kit.report.Report;
import dev.bandstand.kit.report.Report.RuleInfo;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** The output of a run for a person at a terminal, or in the log of a CI job. */
final class TerminalOutput implements ProgressListener {

    private static final Duration BETWEEN_REMARKS = Duration.ofSeconds(5);

    private static final int MOST_FINDINGS = 3;

    private final PrintWriter out;
    private final Clock clock;
    private Instant remarked;
    private int scenarios;
    private int ended;

    TerminalOutput(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.remarked = clock.instant();
    }

    void opens(Options options) {
        say("Judging %s by %s".formatted(options.target().address(), options.contract()));
    }

    @Override
    public synchronized void notice(String remark) {
        say(remark);
    }

    synchronized void interrupted() {
        say("INTERRUPTED: cancelling the jobs of the run and writing what was seen until now ...");
    }

    @Override
    public synchronized void begins(int count) {
        scenarios = count;
        say(String.format(Locale.ROOT, "%d scenarios", count));
    }

    @Override
    public synchronized void sees(ScenarioResult result) {
        ended++;
        switch (result.ending()) {
            case Ending.Held held -> progress("");
            case Ending.Excluded excluded -> progress("");
            case Ending.Broke broke -> tell(coloured("FAILED", Style.fg_red), result, broke.message());
            case Ending.Missing missing -> tell(coloured("not testable", Style.fg_yellow), result, missing.reason());
            case Ending.Fault fault -> tell(coloured("KIT ERROR", Style.fg_red), result, fault.message());
        }
    }

    @Override
    public synchronized void goesOn(String what, Duration sinceChange, Duration atMost) {
        progress(String.format(
                Locale.ROOT,
                "waiting for %s; %d s without a change, gives up after %d s",
                what,
                sinceChange.toSeconds(),
                atMost.toSeconds()));
    }

    @Override
    public synchronized void putOff(int status, Duration time) {
        if (time.compareTo(BETWEEN_REMARKS) >= 0) {
            say(String.format(
                    Locale.ROOT,
                    "  the target answers %d and asks to come back in %d s; the run goes on at %s",
                    status,
                    time.toSeconds(),
                    clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    void closes(Report report, Options options) {
        say("");
        print("Failed", "failed", report, true);
        print("Errors of the kit", "error", report, true);
        print("Waived", "waived", report, true);
        printOpen(report);
        print("Warnings (they do not count for the verdict)", "warned", report, false);
        report.remarks().forEach(this::say);
        report.verdict().reasons().forEach(this::say);
        Report.VerdictInfo verdict = report.verdict();
        say(String.format(
                Locale.ROOT,
                "%s: %d scored rules, %d passed, %d failed, %d not testable%s; %d rules not applicable",
                coloured(Headline.of(report), verdict.result().equals("conformant") ? Style.fg_green : Style.fg_red),
                verdict.scored(),
                verdict.passed(),
                verdict.failed(),
                verdict.notTestable(),
                verdict.waived() == 0 ? "" : String.format(Locale.ROOT, ", %d waived", verdict.waived()),
                verdict.notApplicable()));
        say("Scope: " + Headline.scope(report));
        say(String.format(
                Locale.ROOT,
                "%d jobs, %d calls, %.1f s, seed %d%s",
                report.run().jobs(),
                report.run().calls(),
                report.run().seconds(),
                report.run().seed(),
                report.run().clock().equals("mock") ? ", clock of the mock stepped" : ""));
        say("Coverage: " + report.coverage().summary());
        report.coverage().neverMet().forEach(line -> say("  " + line));
        options.output().report().ifPresent(folder -> say("Report: " + folder.toAbsolutePath()));
    }

    private void print(String title, String outcome, Report report, boolean scored) {
        List<RuleInfo> rules = report.rules().stream()
                .filter(rule -> rule.outcome().equals(outcome) && rule.scored() == scored)
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        say(title + ":");
        for (RuleInfo rule : rules) {
            say("  %s  %s".formatted(rule.id(), rule.statement()));
            rule.findings().stream().limit(MOST_FINDINGS).forEach(finding -> say("      " + finding));
            if (rule.findings().size() > MOST_FINDINGS) {
                say(String.format(
                        Locale.ROOT, "      and %d more", rule.findings().size() - MOST_FINDINGS));
            }
            rule.reason().ifPresent(reason -> say("      " + reason));
            rule.reproduce().ifPresent(command -> say("      again: " + command));
        }
        say("");
    }

    /** Rules that share a reason stand together: often one thing is missing for all of them. */
    private void printOpen(Report report) {
        Map<String, List<String>> open = report.rules().stream()
                .filter(rule -> rule.scored() && rule.outcome().equals("not-testable"))
                .collect(Collectors.groupingBy(
                        rule -> rule.reason().orElse(""),
                        LinkedHashMap::new,
                        Collectors.mapping(RuleInfo::id, Collectors.toList())));
        if (open.isEmpty() || report.verdict().executed() == 0) {
            return;
        }
        say("Not testable:");
        open.forEach((reason, rules) -> {
            say("  " + reason);
            say("      " + String.join(" ", rules));
        });
        say("");
    }

    private void tell(String word, ScenarioResult result, String message) {
        say(String.format(Locale.ROOT, "  %s  %s (%s:%d)", word, result.name(), result.feature(), result.line()));
        say("      " + message);
    }

    /** Coloured at a terminal, and plain in a file or a pipe. */
    private static String coloured(String text, Style colour) {
        return Ansi.AUTO.enabled() ? colour.on() + text + colour.off() : text;
    }

    private void progress(String doing) {
        Instant now = clock.instant();
        if (Duration.between(remarked, now).compareTo(BETWEEN_REMARKS) >= 0) {
            say(String.format(
                    Locale.ROOT, "  %d of %d scenarios%s", ended, scenarios, doing.isEmpty() ? "" : ", " + doing));
        }
    }

    private void say(String line) {
        remarked = clock.instant();
        out.println(line);
        out.flush();
    }
}
