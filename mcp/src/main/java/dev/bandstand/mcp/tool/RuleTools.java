package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.ContractSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tools that tell about rules. */
final class RuleTools {

    private static final String USUAL_CONTRACT = "openfunnel-tam";

    private RuleTools() {}

    static JsonNode explain(Arguments arguments) {
        return arguments
                .text("id")
                .map(RuleTools::rule)
                .orElseGet(() -> list(arguments.text("contract").orElse(USUAL_CONTRACT)));
    }

    private static JsonNode rule(String id) {
        List<Rule> all =
                catalogues().flatMap(catalogue -> catalogue.rules().stream()).toList();
        Rule found = all.stream()
                .filter(rule -> rule.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new ToolFailure("There is no rule %s.%s"
                        .formatted(
                                id,
                                Nearest.to(id, all.stream().map(Rule::id).toList())
                                        .map(" Did you mean %s?"::formatted)
                                        .orElse(" Call this tool without an id for a list."))));
        ObjectNode answer = ToolJson.object()
                .put("id", found.id())
                .put("title", found.title())
                .put("statement", found.statement())
                .put("why", found.why())
                .put("level", found.level().name())
                .put("basis", found.basis().name())
                .put("status", found.status().name())
                .put("profile", found.profile())
                .put("scored", found.scored());
        found.sources().forEach(source -> answer.withArray("sources").add(source.toString()));
        found.operations().forEach(answer.withArray("operations")::add);
        found.ifItFails().forEach(answer.withArray("look_at")::add);
        return answer;
    }

    private static JsonNode list(String contract) {
        RuleCatalogue catalogue = RuleCatalogue.find(contract)
                .orElseThrow(() -> new ToolFailure("There are no rules for the contract %s; there are for %s."
                        .formatted(
                                contract,
                                catalogues().map(RuleCatalogue::contract).collect(Collectors.joining(", ")))));
        ArrayNode rules = ToolJson.MAPPER.createArrayNode();
        catalogue
                .active()
                .forEach(rule -> rules.addObject()
                        .put("id", rule.id())
                        .put("level", rule.level().name())
                        .put("profile", rule.profile())
                        .put("title", rule.title()));
        return ToolJson.object().put("contract", contract).set("rules", rules);
    }

    private static Stream<RuleCatalogue> catalogues() {
        return ContractSource.SHIPPED.stream().flatMap(contract -> RuleCatalogue.find(contract).stream());
    }
}
