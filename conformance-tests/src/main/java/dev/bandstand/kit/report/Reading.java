package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.Failure;
import dev.bandstand.kit.report.Report.RuleInfo;
import dev.bandstand.kit.report.Report.ScenarioInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A report in the order in which a person reads it: what failed first.
 *
 * @param report the record that it is made from
 */
record Reading(Report report) {

    /** Worst first. */
    private static final List<String> ORDER =
            List.of("error", "failed", "not-testable", "warned", "waived", "passed", "not-applicable");

    String verdict() {
        return report.verdict().result();
    }

    String tone() {
        return switch (report.verdict().exit()) {
            case 0 -> "good";
            case 2 -> "open";
            default -> "bad";
        };
    }

    String claims() {
        return report.claim().stream().map(Report.ClaimInfo::profile).collect(Collectors.joining(", "));
    }

    List<Explained> failures() {
        return report.rules().stream()
                .filter(rule -> List.of("failed", "warned").contains(rule.outcome()))
                .sorted(Comparator.comparing((RuleInfo rule) -> !rule.scored()))
                .map(rule -> new Explained(rule, failure(rule)))
                .toList();
    }

    List<RuleInfo> open() {
        return report.rules().stream()
                .filter(rule ->
                        rule.scored() && List.of("not-testable", "error").contains(rule.outcome()))
                .toList();
    }

    List<RuleInfo> rules() {
        return report.rules().stream()
                .sorted(Comparator.comparingInt((RuleInfo rule) -> ORDER.indexOf(rule.outcome()))
                        .thenComparing(RuleInfo::id))
                .toList();
    }

    List<ScenarioInfo> scenarios() {
        return report.scenarios();
    }

    private Failure failure(RuleInfo rule) {
        return report.failures().stream()
                .filter(failure -> failure.rule().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    /** A rule that failed, with what is needed to understand it. */
    record Explained(RuleInfo rule, Failure failure) {

        String weight() {
            return rule.scored() ? "" : "not scored";
        }

        String source() {
            return String.join(", ", rule.sources());
        }

        List<Drawing> drawings() {
            return failure.timelines().stream().map(Drawing::new).toList();
        }
    }
}
