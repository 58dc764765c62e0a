package dev.bandstand.kit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bandstand.kit.report.Report.RuleInfo;
import dev.bandstand.kit.report.Report.VerdictInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a report against its own list of rules, and against what its transcript says in so many words, whatever kit has made it. */
final class Coherence {

    private Coherence() {}

    /**
     * Returns the contradictions in the record, as sentences.
     *
     * @param following the report that follows from the transcript
     */
    static List<String> faults(String record, Report following) {
        Report report;
        try {
            report = ReportJson.REPORT.readValue(record, Report.class);
        } catch (JsonProcessingException e) {
            return List.of("report.json is not a whole report: " + e.getOriginalMessage());
        }
        VerdictInfo verdict = report.verdict();
        return Stream.of(
                        wrong("passed", verdict.passed(), count(report, "passed")),
                        wrong("failed", verdict.failed(), count(report, "failed")),
                        wrong("not testable", verdict.notTestable(), count(report, "not-testable")),
                        wrong("waived", verdict.waived(), count(report, "waived")),
                        verdict.exit() == 0 && verdict.failed() + verdict.notTestable() + verdict.error() > 0
                                ? "report.json calls the run %s although rules failed or were not tested."
                                        .formatted(verdict.result())
                                : "",
                        other("kit", report.kit(), following.kit()),
                        other("signer", report.signer(), following.signer()),
                        other("target", address(report), address(following)),
                        other("sum of the transcript", report.files(), following.files()))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static @Nullable String address(Report report) {
        return report.target() == null ? null : report.target().baseUrl();
    }

    private static String other(String what, @Nullable Object stated, @Nullable Object following) {
        return Objects.equals(stated, following)
                ? ""
                : "report.json states another %s than the transcript.".formatted(what);
    }

    private static long count(Report report, String outcome) {
        return report.rules().stream()
                .filter(RuleInfo::scored)
                .filter(rule -> Objects.equals(rule.outcome(), outcome))
                .count();
    }

    private static String wrong(String what, long stated, long listed) {
        return stated == listed
                ? ""
                : String.format(Locale.ROOT, "report.json counts %d rules as %s, but lists %d.", stated, what, listed);
    }
}
