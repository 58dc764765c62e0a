package dev.bandstand.spec.derived;

import dev.bandstand.spec.Article;
import dev.bandstand.spec.Rule.Kind;
import dev.bandstand.spec.Source;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.CommandTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules about commands: one for each cell of the table, how refusals are reported, and races. */
final class DerivedCommandRules {

    private final ContractFacts facts;
    private final JobModel model;
    private final OnwardCommands onward;
    private final Cites cites;
    private final List<RuleDraft> rules = new ArrayList<>();

    private DerivedCommandRules(Contract contract, Cites cites) {
        this.facts = new ContractFacts(contract);
        this.model = contract.job();
        this.onward = new OnwardCommands(facts);
        this.cites = cites;
    }

    static List<RuleDraft> of(Contract contract, Cites cites) {
        DerivedCommandRules all = new DerivedCommandRules(contract, cites);
        all.facts.columns().forEach(all::column);
        return all.rules;
    }

    private void column(String column) {
        List<String> states = List.copyOf(model.states().keySet());
        states.forEach(state -> cell(column, state));
        states.forEach(state -> goesOn(column, state));
        if (states.stream().anyMatch(state -> facts.mayRefuse(state, column))) {
            String id = facts.command(column).id();
            rules.add(RuleDraft.of(
                            RuleIds.refusal(column),
                            Kind.EACH,
                            "A refused %s is reported as the contract tells refusals".formatted(column),
                            cites.job("/errors/refused"))
                    .says(
                            "%s that the state of the job does not allow is answered %s"
                                    .formatted(
                                            Article.first(column),
                                            MessageRules.list(Answers.errors(model, ErrorModel.Kind.REFUSED))),
                            "A client takes the refusal for another fault.")
                    .avoidable(
                            mustRefuse(column)
                                    ? null
                                    : "The table lets a server accept %s in every state"
                                            .formatted(Article.with(column)))
                    .about(id));
            if (rules.stream().noneMatch(rule -> rule.id().equals(RuleIds.NO_EFFECT))) {
                rules.add(RuleDraft.of(
                                RuleIds.NO_EFFECT,
                                Kind.TRACE,
                                "A refused command changes nothing",
                                cites.job("/commands"))
                        .says(
                                "After a refused command, the job is where it was, or where it goes by itself",
                                "A client is refused, and the command has its effect all the same.")
                        .avoidable(
                                facts.columns().stream().anyMatch(this::mustRefuse)
                                        ? null
                                        : "The table lets a server accept each command in every state"));
            }
        }
        if (!facts.racing(column).isEmpty()) {
            rules.add(RuleDraft.of(
                            RuleIds.race(column),
                            Kind.RACE,
                            "Of two %s calls at the same time one wins".formatted(column),
                            cites.row(facts.racing(column).getFirst()))
                    .says(
                            "The answers to two %s calls that are under way together, and the state after them, are those of"
                                            .formatted(column)
                                    + " the one call after the other, in either order",
                            "Two clients both believe that the job is theirs.")
                    .about(facts.command(column).id())
                    .hint("Read the state and change it in one transaction."));
        }
    }

    /** True when there is a state in which no policy lets a server accept the command. */
    private boolean mustRefuse(String column) {
        return model.states().keySet().stream().anyMatch(state -> !facts.mayAccept(state, column));
    }

    private void cell(String column, String state) {
        Set<String> words = facts.words(state, column);
        String outcome = words.stream().map(DerivedCommandRules::outcome).collect(Collectors.joining(", or "));
        rules.add(RuleDraft.of(
                        RuleIds.cell(column, state),
                        Kind.EXAMPLE,
                        "%s of a job that is %s %s".formatted(Article.first(column), state, outcome),
                        cites.row(state))
                .says(
                        "%s (%s) of a job that is %s %s"
                                .formatted(
                                        Article.first(column),
                                        facts.command(column).id(),
                                        state,
                                        outcome),
                        "Clients cannot rely on what a command does.")
                .about(facts.command(column).id()));
    }

    private void goesOn(String column, String state) {
        List<String> targets = onward.targets(state, column);
        if (targets.isEmpty()) {
            return;
        }
        List<Source> sources = new ArrayList<>(List.of(cites.row(state)));
        targets.forEach(target -> sources.add(cites.job("/moves/" + target)));
        rules.add(RuleDraft.of(
                        RuleIds.goesOn(column, state),
                        Kind.EVENTUALLY,
                        "A job goes on after %s in the state %s".formatted(Article.with(column), state),
                        sources.toArray(Source[]::new))
                .says(
                        "A job that an accepted %s brought from %s to %s does not stay there: it goes on by itself as any other"
                                .formatted(column, state, String.join(" or ", targets)),
                        "The command is accepted, its answer is right, and the work is never done.")
                .about(facts.command(column).id())
                .hint("Is the job put back into the queue of the workers, or only its state changed?"));
    }

    private static String outcome(String word) {
        return switch (word) {
            case CommandTable.REFUSE -> "is refused";
            case CommandTable.STAY -> "is accepted and changes nothing";
            case CommandTable.BACK -> "is accepted and leads back to the state before";
            case CommandTable.GONE -> "is accepted and removes the job";
            default -> "is accepted and leads to " + word;
        };
    }
}
