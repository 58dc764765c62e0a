package dev.bandstand.kit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.report.Report.RuleInfo;

/**
 * SARIF 2.1.0 that code hosts show beside a change. A result has to stand in a file of the repository; a server's answer
 * stands in none, so results are put to the record of the run by a path without a scheme.
 */
final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    static String of(Report report) {
        ObjectNode log = ReportJson.REPORT.createObjectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "bandstand").put("version", report.kit().version());
        driver.put("semanticVersion", report.kit().version());
        ArrayNode rules = driver.putArray("rules");
        run.putObject("automationDetails")
                .put("id", "bandstand/%s/".formatted(report.target().contract()));
        ObjectNode properties = run.putObject("properties");
        properties.put("target", report.target().baseUrl());
        properties.put("verdict", Headline.of(report));
        properties.put("scope", Headline.scope(report));
        ArrayNode results = run.putArray("results");
        for (RuleInfo rule : report.rules()) {
            rules.add(descriptor(rule));
            if (shown(rule)) {
                results.add(result(rule, rules.size() - 1));
            }
        }
        return log.toPrettyString() + "\n";
    }

    private static boolean shown(RuleInfo rule) {
        return switch (rule.outcome()) {
            case "failed", "waived", "warned" -> true;
            default -> false;
        };
    }

    private static ObjectNode descriptor(RuleInfo rule) {
        ObjectNode descriptor = ReportJson.REPORT.createObjectNode();
        descriptor.put("id", rule.id()).put("name", rule.title());
        descriptor.putObject("shortDescription").put("text", rule.title());
        descriptor.putObject("fullDescription").put("text", rule.statement());
        descriptor.putObject("defaultConfiguration").put("level", rule.scored() ? "error" : "note");
        descriptor.putObject("properties").put("level", rule.level()).put("profile", rule.profile());
        return descriptor;
    }

    private static ObjectNode result(RuleInfo rule, int index) {
        ObjectNode result = ReportJson.REPORT.createObjectNode();
        result.put("ruleId", rule.id()).put("ruleIndex", index).put("level", level(rule));
        result.putObject("message")
                .put(
                        "text",
                        rule.findings().stream().findFirst().or(rule::reason).orElse(rule.outcome()));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", Transcript.FILE);
        place.putObject("region").put("startLine", line(rule));
        result.putObject("partialFingerprints").put("bandstandRule/v1", rule.id());
        if (rule.outcome().equals("waived")) {
            ObjectNode suppression = result.putArray("suppressions").addObject();
            suppression
                    .put("kind", "external")
                    .put("justification", rule.reason().orElse(""));
        }
        return result;
    }

    /** The line of the transcript that decided: entries follow the opening line. */
    private static int line(RuleInfo rule) {
        return rule.evidence().isEmpty() ? 1 : rule.evidence().getLast() + 1;
    }

    private static String level(RuleInfo rule) {
        return switch (rule.outcome()) {
            case "failed" -> rule.scored() ? "error" : "note";
            case "waived" -> "note";
            default -> "warning";
        };
    }
}
