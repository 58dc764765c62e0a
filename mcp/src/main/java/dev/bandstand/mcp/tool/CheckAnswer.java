package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.report.Headline;
import dev.bandstand.kit.report.Report;
import dev.bandstand.kit.report.Report.RuleInfo;
import java.util.List;
import java.util.Locale;

/** A check as a model reads it: the verdict with the broken rules, and one broken rule in full. */
final class CheckAnswer {

    private static final int MOST_FINDINGS = 3;
    private static final List<String> BROKEN = List.of("failed", "error", "warned", "waived");

    private CheckAnswer() {}

    static JsonNode of(RunningCheck.State state) {
        return switch (state) {
            case RunningCheck.State.Running running ->
                ToolJson.object()
                        .put("state", "running")
                        .put("target", running.target())
                        .put("scenarios", running.scenarios())
                        .put("scenarios_ended", running.ended());
            case RunningCheck.State.Over over -> verdict(over.report());
        };
    }

    private static ObjectNode verdict(Report report) {
        ObjectNode answer = ToolJson.object()
                .put("state", "over")
                .put("verdict", Headline.of(report))
                .put("scope", Headline.scope(report))
                .put("target", report.target().baseUrl())
                .put("contract", report.target().contract())
                .put("exit_code", report.verdict().exit())
                .put("passed", report.verdict().passed())
                .put("failed", report.verdict().failed())
                .put("not_testable", report.verdict().notTestable())
                .put("jobs", report.run().jobs())
                .put("calls", report.run().calls())
                .put("repeat", report.run().command());
        report.verdict().reasons().forEach(answer.withArray("reasons")::add);
        report.remarks().forEach(answer.withArray("remarks")::add);
        ArrayNode broken = answer.putArray("broken_rules");
        report.rules().stream().filter(rule -> BROKEN.contains(rule.outcome())).forEach(rule -> brief(broken, rule));
        ArrayNode open = answer.putArray("not_testable_rules");
        report.rules().stream()
                .filter(rule -> rule.scored() && rule.outcome().equals("not-testable"))
                .forEach(rule -> open.addObject()
                        .put("id", rule.id())
                        .put("reason", rule.reason().orElse("")));
        return answer;
    }

    private static void brief(ArrayNode broken, RuleInfo rule) {
        ObjectNode brief = broken.addObject()
                .put("id", rule.id())
                .put("outcome", rule.outcome())
                .put("scored", rule.scored())
                .put("statement", rule.statement());
        rule.findings().stream().limit(MOST_FINDINGS).forEach(brief.withArray("findings")::add);
    }

    static JsonNode rule(RunningCheck.State state, String id) {
        if (!(state instanceof RunningCheck.State.Over(Report report))) {
            throw new ToolFailure("The check is still running. Wait for it with wait_seconds.");
        }
        RuleInfo rule = report.rules().stream()
                .filter(each -> each.id().equals(id.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ToolFailure("The check was not about a rule %s.".formatted(id)));
        ObjectNode answer = ToolJson.object();
        answer.set("rule", ToolJson.of(rule));
        report.failures().stream()
                .filter(failure -> failure.rule().equals(rule.id()))
                .findFirst()
                .ifPresent(failure -> answer.set("failure", ToolJson.of(failure)));
        return answer;
    }
}
