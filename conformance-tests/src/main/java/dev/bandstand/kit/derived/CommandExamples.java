package dev.bandstand.kit.derived;

import dev.bandstand.kit.derived.ModelExamples.Example;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.OnwardCommands;
import dev.bandstand.spec.derived.RuleIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The examples of one contract for the outlines that send commands.
 *
 * @param all the other examples
 * @param ways knows which states can be had
 */
record CommandExamples(ModelExamples all, ContractFacts facts, Ways ways) {

    List<Example> cells() {
        return facts.columns().stream()
                .flatMap(column -> model().states().keySet().stream()
                        .flatMap(state -> all.example(RuleIds.cell(column, state), words(column, state)).stream()))
                .toList();
    }

    List<Example> onward() {
        return facts.columns().stream()
                .flatMap(column -> model().states().keySet().stream()
                        .filter(state -> origins(column, state).isEmpty())
                        .flatMap(state -> all.example(RuleIds.goesOn(column, state), words(column, state)).stream()))
                .toList();
    }

    /** A command that leads back, once for each state that the job can have been in before. */
    List<Example> waysBack(BinaryOperator<String> rule) {
        List<Example> examples = new ArrayList<>();
        for (String column : facts.columns()) {
            for (String state : model().states().keySet()) {
                for (String before : origins(column, state)) {
                    Map<String, String> words = new LinkedHashMap<>(words(column, state));
                    words.put("before", before);
                    examples.addAll(all.example(rule.apply(column, state), words));
                }
            }
        }
        return examples;
    }

    private List<String> origins(String column, String state) {
        return new OnwardCommands(facts)
                .origins(state, column).stream()
                        .filter(before -> ways.canBeHad(before)
                                && ways.directly(before, state).isPresent())
                        .toList();
    }

    /** A job that is paused shortly before it would end may forget the pause. */
    List<Example> latePauses() {
        return facts.commands().stream()
                .filter(operation -> facts.kind(operation) == OperationKind.PAUSE)
                .map(operation -> model().column(operation.id()))
                .distinct()
                .flatMap(column -> model().states().keySet().stream()
                        .filter(state -> facts.mayAccept(state, column) && !facts.mayRefuse(state, column))
                        .filter(state ->
                                model().move(state).to().filter(model()::isEnd).isPresent())
                        .filter(ways::canBeHad)
                        .flatMap(state -> all.example(RuleIds.MOVES, words(column, state)).stream()))
                .toList();
    }

    List<Example> refusals() {
        List<Example> examples = new ArrayList<>();
        for (String column : facts.columns()) {
            List<String> refusing = model().states().keySet().stream()
                    .filter(state -> facts.mayRefuse(state, column) && !facts.mayAccept(state, column))
                    .sorted((one, other) -> Boolean.compare(!ways.canBeHad(one), !ways.canBeHad(other)))
                    .toList();
            if (!refusing.isEmpty()) {
                examples.addAll(all.example(RuleIds.refusal(column), words(column, refusing.getFirst())));
                examples.addAll(all.example(RuleIds.NO_EFFECT, words(column, refusing.getFirst())));
            }
        }
        return examples;
    }

    /**
     * Each command to the job of somebody else whose refusal could be taken for the answer about a job that is not there: it
     * is sent where it is accepted.
     */
    List<Example> foreign() {
        return facts.commands().stream()
                .filter(operation -> !Collections.disjoint(
                        Answers.errors(model(), ErrorModel.Kind.MISSING),
                        Answers.refusals(model(), model().states().keySet())))
                .flatMap(operation -> accepting(operation)
                        .filter(ways::canBeHad)
                        .flatMap(state -> all
                                .example(
                                        RuleIds.foreign(operation.id()),
                                        Map.of("operation", operation.id(), "state", state))
                                .stream()))
                .toList();
    }

    /** The best state in which a command is accepted: surely, and one that can be had. */
    private Stream<String> accepting(Operation operation) {
        String column = model().column(operation.id());
        return model().states().keySet().stream()
                .filter(state -> facts.mayAccept(state, column))
                .min(Comparator.comparing((String state) -> facts.mayRefuse(state, column))
                        .thenComparing(state -> !ways.canBeHad(state)))
                .stream();
    }

    /** Each command where it is accepted. */
    List<Example> commandAnswers() {
        return facts.commands().stream()
                .flatMap(operation -> accepting(operation)
                        .flatMap(state -> all.about(operation)
                                .flatMap(rule ->
                                        all
                                                .example(rule, Map.of("operation", operation.id(), "state", state))
                                                .stream())))
                .toList();
    }

    List<Example> races() {
        return facts.columns().stream()
                .flatMap(column ->
                        facts.racing(column).stream().min(Comparator.comparing(state -> !ways.canBeHad(state))).stream()
                                .flatMap(state -> all.example(RuleIds.race(column), words(column, state)).stream()))
                .toList();
    }

    private Map<String, String> words(String column, String state) {
        return Map.of(
                "column",
                column,
                "state",
                state,
                "operation",
                facts.command(column).id());
    }

    private JobModel model() {
        return facts.model();
    }
}
