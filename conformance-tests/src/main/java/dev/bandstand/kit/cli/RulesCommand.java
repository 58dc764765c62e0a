package dev.bandstand.kit.cli;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.RulePage;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rules, or explains one. */
@Command(description = "Lists the rules of a contract, or explains one.", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    private final Kit kit = new Kit(Clock.systemUTC());
    private final PrintWriter out;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The rule to explain, or the beginning of the ids to list")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--contract",
            defaultValue = "openfunnel-tam",
            description = "The contract: its name, or its folder (default: ${DEFAULT-VALUE})")
    private String contract = "openfunnel-tam";

    @Option(names = "--markdown", description = "Write the whole catalogue as Markdown")
    private boolean markdown;

    RulesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        RuleCatalogue catalogue = kit.catalogue(contract);
        if (markdown) {
            out.print(RulePage.of(catalogue));
            out.flush();
        } else if (id.isPresent()) {
            tell(catalogue, id.get());
        } else {
            catalogue.active().forEach(this::list);
        }
        return 0;
    }

    /** Explains the rule with an id; for the beginning of ids, lists the rules. */
    private void tell(RuleCatalogue catalogue, String id) {
        Optional<Rule> rule = catalogue.rule(id);
        List<Rule> begin = catalogue.rules().stream()
                .filter(each -> each.id().regionMatches(true, 0, id, 0, id.length()))
                .toList();
        if (rule.isEmpty() && begin.isEmpty()) {
            List<String> ids = catalogue.rules().stream().map(Rule::id).toList();
            throw new UsageError(Nearest.sentence("There is no rule %s".formatted(id), id, ids)
                    + " './bandstand rules' lists those of a contract.");
        }
        if (rule.isPresent() || begin.size() == 1) {
            explain(rule.orElseGet(begin::getFirst));
        } else {
            begin.forEach(this::list);
        }
    }

    private void list(Rule rule) {
        out.printf(
                "%s  %-6s %-13s %s%s%n",
                rule.id(), rule.level(), rule.profile(), rule.title(), rule.scored() ? "" : " (not scored)");
    }

    private void explain(Rule rule) {
        out.printf("%s  %s%n%n  %s.%n%n  Why: %s%n", rule.id(), rule.title(), rule.statement(), rule.why());
        out.printf(
                "  %s, %s, profile %s%s%n",
                rule.level(), rule.basis(), rule.profile(), rule.scored() ? "" : "; reported, never scored");
        out.printf(
                "  Source: %s%n", rule.sources().stream().map(Object::toString).collect(Collectors.joining(", ")));
        if (rule.untested() != null) {
            out.printf("  Nothing judges it: %s%n", rule.untested());
        }
        kit.scenarios(contract).stream()
                .filter(scenario -> scenario.rules().contains(rule.id()))
                .forEach(scenario -> out.printf(
                        Locale.ROOT,
                        "  Scenario: %s (%s:%d)%n",
                        scenario.scenario(),
                        scenario.feature(),
                        scenario.line()));
        if (!rule.ifItFails().isEmpty()) {
            out.println("  When it fails:");
            rule.ifItFails().forEach(hint -> out.println("    - " + hint));
        }
    }
}
