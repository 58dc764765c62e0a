package dev.bandstand.kit.report;

import dev.bandstand.kit.coverage.CoverageSection;
import dev.bandstand.kit.report.Report.Failure;
import dev.bandstand.kit.report.Report.RuleInfo;
import dev.bandstand.kit.report.Report.ScenarioInfo;
import dev.bandstand.kit.report.Report.UnclaimedInfo;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report in the order in which a person reads it: what failed first.
 *
 * @param report the record that it is made from
 */
record Reading(Report report) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int MINUTE = 60;

    String headline() {
        return Headline.of(report);
    }

    String verdict() {
        return report.scope().whole()
                ? report.verdict().result()
                : "partial, " + report.verdict().result();
    }

    String scope() {
        return Headline.scope(report);
    }

    String tone() {
        return switch (report.verdict().exit()) {
            case 0 -> "good";
            case 2 -> "open";
            default -> "bad";
        };
    }

    String day() {
        return DAY.format(Instant.parse(report.run().started()));
    }

    String took() {
        long seconds = Math.round(report.run().seconds());
        return seconds < MINUTE ? seconds + " s" : seconds / MINUTE + " min " + seconds % MINUTE + " s";
    }

    long warned() {
        return report.rules().stream()
                .filter(rule -> rule.outcome().equals("warned"))
                .count();
    }

    /** The counts that are worth a look: what is good, and what is not zero. */
    List<Count> counts() {
        Report.VerdictInfo verdict = report.verdict();
        return List.of(
                        new Count("good", verdict.passed(), "passed"),
                        new Count(verdict.failed() == 0 ? "quiet" : "bad", verdict.failed(), "failed"),
                        new Count(verdict.notTestable() == 0 ? "quiet" : "open", verdict.notTestable(), "not testable"),
                        new Count("open", warned(), "warnings"),
                        new Count("open", verdict.waived(), "waived"),
                        new Count("bad", verdict.error(), "kit errors"),
                        new Count("quiet", verdict.notApplicable(), "not applicable"))
                .stream()
                .filter(count -> count.number() > 0 || count.name().equals("failed"))
                .toList();
    }

    /** A number and what it counts. */
    record Count(String tone, long number, String name) {}

    List<Explained> failures() {
        return report.rules().stream()
                .filter(rule -> List.of("failed", "warned").contains(rule.outcome()))
                .sorted(Comparator.comparing((RuleInfo rule) -> !rule.scored()))
                .map(rule -> new Explained(rule, failure(rule), report))
                .toList();
    }

    /** Scored rules that were not judged, together where they have one cause; the cause of most rules first. */
    List<Cause> causes() {
        Map<String, List<RuleInfo>> byReason = report.rules().stream()
                .filter(rule ->
                        rule.scored() && List.of("not-testable", "error").contains(rule.outcome()))
                .collect(Collectors.groupingBy(
                        rule -> cause(rule.reason().orElse(rule.outcome())), LinkedHashMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(cause -> new Cause(cause.getKey(), cause.getValue()))
                .sorted(Comparator.comparingInt((Cause cause) -> -cause.rules().size()))
                .toList();
    }

    /** The job that was wanted or waited for makes no other cause. */
    private static String cause(String reason) {
        return reason.replaceFirst(
                        "^.* (?:could not be created|is not available): (.*?)(?<=[.])?( Hand one in with .*)?$",
                        "No job was available: $1")
                .replaceAll(" \\([0-9a-fA-F]{8}-[0-9a-fA-F-]{27}\\)", "");
    }

    /** True if more rules were left untested than were found broken, so that the reason for that comes first. */
    boolean causesFirst() {
        return report.verdict().notTestable() > report.verdict().failed();
    }

    /** The reasons why rules were not judged. */
    record Cause(String reason, List<RuleInfo> rules) {

        String count() {
            return rules.size() == 1 ? "1 rule" : rules.size() + " rules";
        }
    }

    /** The rules by profile, in the order in which profiles are explained. */
    List<Group> groups() {
        Map<String, List<RuleInfo>> byProfile = report.rules().stream()
                .collect(Collectors.groupingBy(RuleInfo::profile, LinkedHashMap::new, Collectors.toList()));
        List<String> order =
                report.claim().stream().map(Report.ClaimInfo::profile).toList();
        return byProfile.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        group -> order.contains(group.getKey()) ? order.indexOf(group.getKey()) : order.size()))
                .map(group -> new Group(group.getKey(), group.getValue(), report))
                .toList();
    }

    List<ScenarioInfo> scenarios() {
        return report.scenarios();
    }

    /** The part of the life of a job that was met, as markup. */
    String coverage() {
        return new CoverageSection(report.coverage()).html();
    }

    String coverageStyle() {
        return CoverageSection.STYLE;
    }

    List<UnclaimedInfo> unclaimed() {
        return report.scope().unclaimed();
    }

    String script() {
        return ReportScript.TEXT;
    }

    String scriptSum() {
        return ReportScript.SUM;
    }

    private Failure failure(RuleInfo rule) {
        return report.failures().stream()
                .filter(failure -> failure.rule().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The rules of a profile. */
    record Group(String profile, List<RuleInfo> all, Report report) {

        List<Explained.Row> rules() {
            return all.stream().map(rule -> new Explained.Row(rule, report)).toList();
        }

        String summary() {
            return all.stream()
                    .collect(Collectors.groupingBy(
                            rule -> rule.outcome().replace('-', ' '), LinkedHashMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                    .collect(Collectors.joining(", "));
        }

        /** True if there is something to see that went another way than well. */
        boolean notable() {
            return all.stream()
                    .anyMatch(rule ->
                            List.of("failed", "error", "warned", "waived").contains(rule.outcome()));
        }
    }
}
