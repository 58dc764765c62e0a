package dev.bandstand.kit.derived;

import dev.bandstand.spec.Rule;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.life.StateMeaning;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import dev.bandstand.spec.own.ContractRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The examples of one contract for the outlines of the features.
 *
 * @param ways knows which states can be had
 */
record ModelExamples(ContractFacts facts, ContractRules rules, Ways ways) {

    /**
     * A row of examples.
     *
     * @param rule the rule that it puts to the test
     * @param words what stands for each word in angle brackets
     */
    record Example(Rule rule, Map<String, String> words) {}

    /** Examples by the name that an outline gives them; none where the contract has nothing of the kind. */
    List<Example> of(String name) {
        return switch (name) {
            case "how a job begins" ->
                rules(RuleIds.SUBMIT, RuleIds.NAMED, RuleIds.READABLE, RuleIds.INITIAL, RuleIds.WORDS, RuleIds.OWN_ID);
            case "distinct ids" -> rules(RuleIds.DISTINCT);
            case "submits of taken ids" -> rules(RuleIds.TAKEN);
            case "submits with one key" -> rules(RuleIds.REPEATED);
            case "one job for each submit" -> operations(id -> RuleIds.ONE_JOB, OperationKind.LIST);
            case "invalid submits" -> rules(RuleIds.INVALID);
            case "ends" -> rules(RuleIds.ENDS);
            case "what is seen of a whole life" -> whole();
            case "each end that can be had" -> ends();
            case "each state on the way" -> states(RuleIds::leaves);
            case "reads that drive" -> rules(RuleIds.UNDRIVEN);
            case "reads that change" -> rules(RuleIds.UNCHANGED);
            case "each cell of the table" -> commands().cells();
            case "ways back" -> commands().waysBack(RuleIds::cell);
            case "work that goes on" -> commands().onward();
            case "work that goes on after ways back" -> commands().waysBack(RuleIds::goesOn);
            case "late pauses" -> commands().latePauses();
            case "refusals" -> commands().refusals();
            case "races" -> commands().races();
            case "answers of reads" -> answers();
            case "answers of commands" -> commands().commandAnswers();
            case "unknown jobs" -> unknown();
            case "foreign jobs" -> foreign();
            case "foreign jobs that could be commanded" -> commands().foreign();
            case "callers without a key" -> operations(RuleIds::keyless);
            case "lists of jobs" -> lists(OperationKind.LIST);
            case "jobs in lists" -> operations(RuleIds::shows, OperationKind.LIST);
            case "results of jobs" -> lists(OperationKind.PAGES);
            default -> throw new IllegalArgumentException("There are no examples called " + name);
        };
    }

    private List<Example> rules(String... ids) {
        return Stream.of(ids).flatMap(id -> example(id, Map.of()).stream()).toList();
    }

    List<Example> example(String id, Map<String, String> words) {
        return rules.catalogue().rule(rules.idOf(id)).map(rule -> new Example(rule, words)).stream()
                .toList();
    }

    private List<Example> whole() {
        List<String> ids = new ArrayList<>(List.of(RuleIds.MOVES, RuleIds.RESTS, RuleIds.CREATED));
        model().counters().keySet().forEach(counter -> {
            ids.add(RuleIds.grows(counter));
            ids.add(RuleIds.bounds(counter));
        });
        return rules(ids.toArray(String[]::new));
    }

    private List<Example> ends() {
        Operation observe = facts.contract().observe();
        Stream<Example> ownCodes = model().states().keySet().stream()
                .filter(state -> facts.codeIn(observe, state).isPresent() && ways.canBeHad(state))
                .flatMap(state -> Stream.of(RuleIds.codes(observe.id()), RuleIds.headers(observe.id()))
                        .filter(rule -> rule.equals(RuleIds.codes(observe.id()))
                                || !facts.headers(
                                                observe,
                                                facts.codeIn(observe, state).orElseThrow())
                                        .isEmpty())
                        .flatMap(rule -> example(rule, Map.of("state", state)).stream()));
        return Stream.concat(endsOfWork(), ownCodes).toList();
    }

    private Stream<Example> endsOfWork() {
        return model().states().keySet().stream()
                .filter(model()::isEnd)
                .filter(state ->
                        ways.canBeHad(state) || model().meaning(state).equals(Optional.of(StateMeaning.COMPLETED)))
                .flatMap(state -> Stream.of(RuleIds.FINAL, RuleIds.RESTS)
                        .filter(id -> id.equals(RuleIds.FINAL) || countsOnlyElsewhere(state))
                        .flatMap(id -> example(id, Map.of("state", state)).stream()));
    }

    /** True when an end shows counters and a good end, which is looked at anyway, shows none because its answer has no body. */
    private boolean countsOnlyElsewhere(String state) {
        return hasBody(state)
                && !model().counters().isEmpty()
                && model().words(StateMeaning.COMPLETED).stream().noneMatch(this::hasBody);
    }

    private boolean hasBody(String state) {
        Operation observe = facts.contract().observe();
        return !observe.responseSchema(facts.codeIn(observe, state).orElse(facts.success(observe)))
                .isMissingNode();
    }

    private List<Example> states(UnaryOperator<String> rule) {
        return model().states().keySet().stream()
                .flatMap(state -> example(rule.apply(state), Map.of("state", state)).stream())
                .toList();
    }

    private List<Example> answers() {
        return Stream.concat(
                        facts.operations().stream()
                                .filter(operation -> !facts.kind(operation).isCommand())
                                .flatMap(operation -> about(operation)
                                        .flatMap(rule -> example(rule, Map.of("operation", operation.id())).stream())),
                        example(
                                RuleIds.LABEL,
                                Map.of("operation", facts.contract().observe().id()))
                                .stream())
                .toList();
    }

    /** The rules about answers to an operation that its good answers put to the test. */
    Stream<String> about(Operation operation) {
        int usual = facts.success(operation);
        List<String> rules = new ArrayList<>(List.of(RuleIds.codes(operation.id())));
        if (!facts.headers(operation, usual).isEmpty()) {
            rules.add(RuleIds.headers(operation.id()));
        }
        if (!operation.responseSchema(usual).isMissingNode()) {
            rules.add(RuleIds.schema(operation.id()));
        }
        return rules.stream();
    }

    private List<Example> unknown() {
        String observe = facts.contract().observe().id();
        return Stream.concat(
                        operations(RuleIds::unknown).stream(),
                        example(RuleIds.PROBLEM, Map.of("operation", observe)).stream())
                .toList();
    }

    private List<Example> operations(Function<String, String> rule, OperationKind... kinds) {
        List<Operation> all = kinds.length == 0 ? facts.operations() : facts.operations(kinds);
        return all.stream()
                .flatMap(operation -> example(rule.apply(operation.id()), Map.of("operation", operation.id())).stream())
                .toList();
    }

    private List<Example> foreign() {
        List<Rule> elsewhere = commands().foreign().stream().map(Example::rule).toList();
        return operations(RuleIds::foreign).stream()
                .filter(example -> !elsewhere.contains(example.rule()))
                .toList();
    }

    private List<Example> lists(OperationKind kind) {
        return Stream.<UnaryOperator<String>>of(
                        RuleIds::complete,
                        RuleIds::once,
                        RuleIds::walkEnds,
                        RuleIds::size,
                        RuleIds::order,
                        RuleIds::sums)
                .flatMap(rule -> operations(rule, kind).stream())
                .toList();
    }

    private CommandExamples commands() {
        return new CommandExamples(this, facts, ways);
    }

    private JobModel model() {
        return facts.model();
    }
}
