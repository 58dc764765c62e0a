package dev.bandstand.kit.derived;

import dev.bandstand.kit.run.Features.Text;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.own.JudgedBy;
import dev.bandstand.spec.own.OwnRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Makes scenarios that put the rules of a contract's own to the test.
 *
 * @param ways knows which states can be had
 */
record OwnRuleScenarios(ContractFacts facts, Ways ways) {

    private static final String NAME = "own-rules.feature";

    /**
     * A feature with a scenario for each rule that has none; no feature when there is no such rule.
     *
     * @param tested the rules for which the folder has scenarios
     */
    List<Text> of(List<OwnRule> rules, Set<String> tested) {
        List<String> lines = new ArrayList<>();
        rules.stream().filter(own -> !tested.contains(own.rule().id())).forEach(own -> lines.addAll(scenarios(own)));
        return lines.isEmpty()
                ? List.of()
                : List.of(new Text(NAME, "Feature: Rules of the contract's own\n\n" + String.join("\n", lines) + "\n"));
    }

    private List<String> scenarios(OwnRule own) {
        List<String> lines = new ArrayList<>();
        switch (own.judgedBy()) {
            case JudgedBy.Derived derived -> {} // the scenarios of the derived rule are tagged with it
            case JudgedBy.Keeps keeps ->
                lines.addAll(scenario(
                        own.rule(),
                        "Watch a job",
                        List.of("Given a new job", "When Alice watches the job until it ends")));
            case JudgedBy.Answers answers ->
                driven(answers)
                        .forEach(operation -> lines.addAll(
                                scenario(own.rule(), "Call " + operation.id(), situation(operation, answers))));
        }
        return lines;
    }

    /**
     * The operations with a scenario of their own: not a command that shows the state of the rule by chance only, where another
     * operation shows it for sure.
     */
    private List<Operation> driven(JudgedBy.Answers rule) {
        List<Operation> all =
                rule.operations().stream().map(facts.contract()::operation).toList();
        List<Operation> sure = all.stream()
                .filter(operation -> rule.states().isEmpty()
                        || !facts.kind(operation).isCommand()
                        || leadsTo(operation, rule.states()))
                .toList();
        return sure.isEmpty() ? all : sure;
    }

    private boolean leadsTo(Operation command, Collection<String> states) {
        String column = facts.model().column(command.id());
        return facts.targets(stateFor(command, false), column).stream().anyMatch(states::contains);
    }

    private static List<String> scenario(Rule rule, String name, List<String> steps) {
        List<String> lines = new ArrayList<>();
        lines.add("  @" + rule.id());
        lines.add("  Scenario: %s: %s".formatted(name, rule.expect()));
        steps.forEach(step -> lines.add("    " + step));
        lines.add("    Then " + rule.expect());
        lines.add("");
        return lines;
    }

    private List<String> situation(Operation operation, JudgedBy.Answers rule) {
        OperationKind kind = facts.kind(operation);
        String name = ModelFeatures.quoted(operation.id());
        if (kind == OperationKind.SUBMIT) {
            return List.of(
                    isAbout(rule, ErrorModel.Kind.INVALID)
                            ? "When Alice submits a body that the contract does not allow"
                            : "When Alice submits a job");
        }
        if (isAbout(rule, ErrorModel.Kind.MISSING) && facts.isAboutOne(operation)) {
            return List.of("When Alice calls %s with an id that no job has".formatted(name));
        }
        if (kind.isCommand()) {
            return List.of(
                    "Given a job that is "
                            + ModelFeatures.quoted(stateFor(operation, isAbout(rule, ErrorModel.Kind.REFUSED))),
                    "When Alice sends " + name);
        }
        String given = rule.states().stream()
                .min(easiest())
                .map(ModelFeatures::quoted)
                .map("Given a job that is %s"::formatted)
                .orElse(given(kind));
        return kind == OperationKind.LIST || kind == OperationKind.PAGES
                ? List.of(given, "When Alice walks over %s with pages of the largest size".formatted(name))
                : List.of(given, "When Alice calls %s for the job".formatted(name));
    }

    private static String given(OperationKind kind) {
        return switch (kind) {
            case LIST -> "Given some jobs";
            case PAGES -> "Given a job that has ended well";
            default -> "Given a job";
        };
    }

    /** True when the answers that a rule judges are errors of some kind. */
    private boolean isAbout(JudgedBy.Answers rule, ErrorModel.Kind kind) {
        return !rule.statuses().isEmpty()
                && rule.statuses().stream().allMatch(status -> status >= 400)
                && rule.statuses().stream().anyMatch(Answers.errors(facts.model(), kind)::contains);
    }

    private String stateFor(Operation command, boolean refused) {
        String column = facts.model().column(command.id());
        return facts.model().states().keySet().stream()
                .filter(state -> refused ? facts.mayRefuse(state, column) : facts.mayAccept(state, column))
                .min(Comparator.comparing((String state) ->
                                refused ? facts.mayAccept(state, column) : facts.mayRefuse(state, column))
                        .thenComparing(easiest()))
                .orElse(facts.model().initial());
    }

    /** States that any target comes to before those for which a mock needs a scenario, and those before all others. */
    private Comparator<String> easiest() {
        return Comparator.comparing((String state) -> ways.to(state, false).isEmpty())
                .thenComparing(state -> !ways.canBeHad(state));
    }
}
