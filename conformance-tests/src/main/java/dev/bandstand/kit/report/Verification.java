package dev.bandstand.kit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bandstand.kit.report.Report.RuleInfo;
import dev.bandstand.kit.report.Report.ScenarioInfo;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.Claim;
import dev.bandstand.kit.verdict.Claims;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.Outcomes;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks a report as somebody would who does not trust its sender: that nothing was changed since it was written, and
 * that its transcript, judged anew, gives the outcomes that it states.
 */
public final class Verification {

    private final Path folder;
    private final Function<String, OracleSet> benches;

    /** @param benches the oracles of a contract by its name */
    public Verification(Path folder, Function<String, OracleSet> benches) {
        this.folder = folder;
        this.benches = benches;
    }

    /**
     * Reads the record of a folder.
     *
     * @throws DamagedReport when there is none, or it is not whole
     */
    public static Report read(Path folder) {
        Path file = folder.resolve(ReportFolder.RECORD);
        try {
            Report report = Json.REPORT.readValue(Files.readString(file), Report.class);
            if (!report.complete() || !Report.SCHEMA.equals(report.schema())) {
                throw new DamagedReport("%s is not a complete report of the form %s.".formatted(file, Report.SCHEMA));
            }
            return report;
        } catch (JsonProcessingException e) {
            throw new DamagedReport("%s is not a whole report: %s".formatted(file, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new DamagedReport("%s cannot be read.".formatted(file));
        }
    }

    /**
     * What is not as it should be, as sentences; none when the report is genuine.
     *
     * @throws DamagedReport when there is no whole report
     */
    public List<String> faults() {
        Report report = read(folder);
        List<String> faults = new ArrayList<>(changedFiles(report.files()));
        if (faults.isEmpty()) {
            faults.addAll(otherOutcomes(report));
        }
        return faults;
    }

    private List<String> changedFiles(Map<String, String> files) {
        if (!files.containsKey(Transcript.FILE)) {
            return List.of("The report does not give the sum of its transcript.");
        }
        return files.entrySet().stream()
                .filter(file -> !Files.isRegularFile(folder.resolve(file.getKey()))
                        || !Sum.of(folder.resolve(file.getKey())).equals(file.getValue()))
                .map(file -> "%s is not the file that the report was made with.".formatted(file.getKey()))
                .toList();
    }

    private List<String> otherOutcomes(Report report) {
        RuleCatalogue shipped = RuleCatalogue.of(report.target().contract());
        RuleCatalogue catalogue = report.run().strict() ? shipped.strict() : shipped;
        if (!Sum.of(catalogue.rules().toString()).equals(report.kit().rules())) {
            return List.of("The report was made with other rules (kit %s); verify it with that kit."
                    .formatted(report.kit().version()));
        }
        Map<Rule, Outcome> judgedAnew = judgeAnew(report, catalogue);
        List<String> faults = new ArrayList<>();
        for (RuleInfo stated : report.rules()) {
            String found = catalogue
                    .rule(stated.id())
                    .map(judgedAnew::get)
                    .map(Outcome::word)
                    .orElse("unknown");
            if (!found.equals(stated.outcome().equals("waived") ? "failed" : stated.outcome())) {
                faults.add("%s is stated as %s, but the transcript gives %s."
                        .formatted(stated.id(), stated.outcome(), found));
            }
        }
        return faults;
    }

    private Map<Rule, Outcome> judgeAnew(Report report, RuleCatalogue catalogue) {
        TraceContext setting =
                new TraceContext(report.target().contract(), report.run().creditsPerCompany());
        Trace trace = new Trace(setting, Transcript.read(folder.resolve(Transcript.FILE)));
        Claims claims = Claims.settled(report.claim().stream()
                .map(claim -> new Claim(
                        claim.profile(), Claim.Source.valueOf(claim.source().toUpperCase(Locale.ROOT))))
                .toList());
        OracleSet bench = benches.apply(report.target().contract());
        return new Outcomes(catalogue, claims, rule -> true)
                .of(
                        trace,
                        bench.judge(trace),
                        report.scenarios().stream().map(Verification::result).toList());
    }

    private static ScenarioResult result(ScenarioInfo info) {
        return new ScenarioResult(info.name(), info.feature(), info.line(), info.rules(), ending(info), Duration.ZERO);
    }

    private static Ending ending(ScenarioInfo info) {
        String message = Optional.of(info).flatMap(ScenarioInfo::message).orElse("");
        return switch (info.ending()) {
            case "passed" -> new Ending.Held();
            case "failed" -> new Ending.Broke(message);
            case "not-testable" -> new Ending.Missing(message);
            case "not-applicable" -> new Ending.Excluded(message);
            default -> new Ending.Fault(message);
        };
    }
}
