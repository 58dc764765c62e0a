package dev.bandstand.kit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.report.Report.RuleInfo;

/** SARIF 2.1.0, which code hosts show beside a change. */
final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    static String of(Report report) {
        ObjectNode log = Json.REPORT.createObjectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "bandstand").put("version", report.kit().version());
        ArrayNode rules = driver.putArray("rules");
        ArrayNode results = run.putArray("results");
        report.rules().stream().filter(Sarif::shown).forEach(rule -> {
            rules.add(descriptor(rule));
            results.add(result(rule, rules.size() - 1, report));
        });
        return log.toPrettyString() + "\n";
    }

    private static boolean shown(RuleInfo rule) {
        return rule.outcome().equals("failed")
                || rule.outcome().equals("warned")
                || rule.outcome().equals("waived")
                || (rule.scored() && rule.outcome().equals("not-testable"));
    }

    private static ObjectNode descriptor(RuleInfo rule) {
        ObjectNode descriptor = Json.REPORT.createObjectNode();
        descriptor.put("id", rule.id());
        descriptor.putObject("shortDescription").put("text", rule.title());
        descriptor.putObject("fullDescription").put("text", rule.statement());
        return descriptor;
    }

    private static ObjectNode result(RuleInfo rule, int index, Report report) {
        ObjectNode result = Json.REPORT.createObjectNode();
        result.put("ruleId", rule.id()).put("ruleIndex", index).put("level", level(rule));
        result.putObject("message")
                .put(
                        "text",
                        rule.findings().stream().findFirst().or(rule::reason).orElse(rule.outcome()));
        result.putArray("locations")
                .addObject()
                .putObject("physicalLocation")
                .putObject("artifactLocation")
                .put("uri", report.target().baseUrl());
        if (rule.outcome().equals("waived")) {
            ObjectNode suppression = result.putArray("suppressions").addObject();
            suppression
                    .put("kind", "external")
                    .put("justification", rule.reason().orElse(""));
        }
        return result;
    }

    private static String level(RuleInfo rule) {
        return switch (rule.outcome()) {
            case "failed" -> "error";
            case "warned" -> rule.level().equals("SHOULD") ? "warning" : "note";
            default -> "warning";
        };
    }
}
