package dev.bandstand.spec.derived;

import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.CommandTable;
import java.util.List;
import java.util.Set;

/** Commands that set a job to work again: they lead to a state which a job leaves by itself. */
public record OnwardCommands(ContractFacts facts) {

    /**
     * The states to which a command is sure to lead and which a job leaves by itself. States on the way and ends have rules of
     * their own, and what a policy decides is left out.
     *
     * @return more than one only for the word {@code back}
     */
    public List<String> targets(String state, String column) {
        Set<String> words = facts.words(state, column);
        boolean sure = words.size() == 1
                && (words.contains(CommandTable.BACK) || words.stream().noneMatch(CommandTable.WORDS::contains));
        return sure
                ? facts.targets(state, column).stream()
                        .filter(target -> !target.equals(state) && isLeft(target))
                        .toList()
                : List.of();
    }

    /** The states from which a job can have come to a state, where a command leads back to them; none for another command. */
    public List<String> origins(String state, String column) {
        return facts.words(state, column).equals(Set.of(CommandTable.BACK))
                ? List.copyOf(facts.targets(state, column))
                : List.of();
    }

    private boolean isLeft(String state) {
        JobModel model = facts.model();
        return !model.isPassing(state)
                && !model.isEnd(state)
                && model.move(state).to().isPresent();
    }
}
