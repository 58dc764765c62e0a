package dev.bandstand.mock.model;

import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.spec.Article;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.CommandTable;
import dev.bandstand.spec.contract.life.Lifecycle;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.OnwardCommands;
import dev.bandstand.spec.derived.RuleIds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Deviations from the table of commands. */
final class TableDeviations {

    private final ModelDeviations all;
    private final ContractFacts facts;
    private final JobModel model;
    private final OnwardCommands onward;
    private final Reach reach;

    private TableDeviations(ModelDeviations all) {
        this.all = all;
        this.facts = all.facts();
        this.model = facts.model();
        this.onward = new OnwardCommands(facts);
        this.reach = new Reach(facts);
    }

    static void add(ModelDeviations all) {
        TableDeviations table = new TableDeviations(all);
        for (String column : all.facts().columns()) {
            all.facts().model().states().keySet().stream()
                    .filter(table.reach::contains)
                    .forEach(state -> {
                        table.cell(column, state);
                        table.back(column, state);
                        table.onward(column, state);
                    });
            table.refusals(column);
            table.races(column);
        }
    }

    private void cell(String column, String state) {
        Set<String> words = facts.words(state, column);
        String rule = RuleIds.cell(column, state);
        boolean accepts = facts.mayAccept(state, column);
        boolean refuses = facts.mayRefuse(state, column);
        String at = "-" + column + "-in-" + state;
        if (!refuses) {
            all.add(
                    "refuses" + at,
                    rule,
                    "%s of a job that is %s is refused".formatted(Article.first(column), state),
                    set(column, state, CommandTable.REFUSE));
        }
        if (!accepts) {
            all.add(
                    "accepts" + at,
                    rule,
                    "%s of a job that is %s is accepted".formatted(Article.first(column), state),
                    set(column, state, CommandTable.STAY));
        }
        Set<String> targets = facts.targets(state, column);
        if (accepts && !targets.contains(state)) {
            all.add(
                    "ignores" + at,
                    rule,
                    "%s of a job that is %s is accepted and does nothing".formatted(Article.first(column), state),
                    set(column, state, CommandTable.STAY));
        }
        if (accepts && !words.contains(CommandTable.BACK)) {
            elsewhere(state, targets)
                    .ifPresent(other -> all.add(
                            "misleads" + at,
                            rule,
                            "%s of a job that is %s leads to %s".formatted(Article.first(column), state, other),
                            set(column, state, other)));
        }
    }

    /** The job goes to one state, wherever it was before. */
    private void back(String column, String state) {
        List<String> origins = onward.origins(state, column);
        for (String to : origins) {
            origins.stream()
                    .filter(from -> !from.equals(to) && reach.contains(from))
                    .findFirst()
                    .ifPresent(from -> all.add(
                            "forgets-%s-before-%s-in-%s".formatted(from, column, state),
                            RuleIds.cell(column, state),
                            "%s of a job that is %s leads to %s, also where it was %s before"
                                    .formatted(Article.first(column), state, to, from),
                            set(column, state, to)));
        }
    }

    /** The command is accepted, and the job goes no further. */
    private void onward(String column, String state) {
        List<String> targets =
                onward.targets(state, column).stream().filter(reach::contains).toList();
        for (String to : targets) {
            all.add(
                    "hangs-after-%s-in-%s%s".formatted(column, state, targets.size() > 1 ? "-to-" + to : ""),
                    RuleIds.goesOn(column, state),
                    "A job that %s brought from %s to %s stays there".formatted(Article.with(column), state, to),
                    good -> good.haltedAfter(new Behaviour.Halt(column, state, to)));
        }
    }

    /** A state to which neither the table nor time leads. */
    private Optional<String> elsewhere(String state, Set<String> targets) {
        Set<String> later = model.reachable(targets);
        return model.states().keySet().stream()
                .filter(other -> !other.equals(state) && !later.contains(other))
                .findFirst();
    }

    private void refusals(String column) {
        List<String> refusing = model.states().keySet().stream()
                .filter(reach::contains)
                .filter(state -> !facts.mayAccept(state, column))
                .toList();
        if (refusing.isEmpty()) {
            return;
        }
        String operation = facts.command(column).id();
        List<Integer> codes = Answers.errors(model, ErrorModel.Kind.REFUSED);
        all.add(
                "refusal-code-" + column,
                RuleIds.refusal(column),
                "A refused %s is answered 418".formatted(column),
                good -> good.with(
                        (call, answer) -> call.operationId().equals(operation) && codes.contains(answer.status())
                                ? answer.withStatus(418)
                                : answer));
        String state = refusing.getFirst();
        model.states().keySet().stream()
                .filter(other ->
                        !other.equals(state) && !model.reachable(Set.of(state)).contains(other))
                .findFirst()
                .ifPresent(other -> all.add(
                        "acts-on-refused-" + column,
                        RuleIds.NO_EFFECT,
                        "%s of a job that is %s is refused, and the job goes to %s"
                                .formatted(Article.first(column), state, other),
                        good -> set(column, state, other)
                                .apply(good)
                                .with((call, answer) ->
                                        call.operationId().equals(operation) && answer.status() / 100 == 2
                                                ? RawResponse.json(codes.getFirst(), answer.json())
                                                : answer)));
    }

    private void races(String column) {
        if (facts.racing(column).stream().anyMatch(reach::contains)) {
            all.add(
                    "both-win-" + column,
                    RuleIds.race(column),
                    "Of two %s calls at the same time both are accepted".formatted(column),
                    good -> facts.racing(column).stream()
                            .flatMap(state -> facts.targets(state, column).stream())
                            .distinct()
                            .map(target -> set(column, target, CommandTable.STAY))
                            .reduce(
                                    UnaryOperator.identity(),
                                    (one, next) -> behaviour -> next.apply(one.apply(behaviour)))
                            .apply(good));
        }
    }

    private static UnaryOperator<Behaviour> set(String column, String state, String word) {
        return good -> {
            Lifecycle lifecycle = good.contract().job().lifecycle();
            return good.with(good.contract()
                    .job()
                    .with(lifecycle.withCommands(lifecycle.commands().with(state, column, word))));
        };
    }
}
