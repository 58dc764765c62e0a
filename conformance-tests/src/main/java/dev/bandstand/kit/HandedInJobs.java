package dev.bandstand.kit;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.Nearest;
import java.util.Collection;
import java.util.Set;

/** The jobs that a user hands in. */
final class HandedInJobs {

    private HandedInJobs() {}

    /**
     * Makes sure that each is said to be in a state that there is: one of the contract's own words where it is a folder, else
     * one of the words that all contracts share.
     *
     * @throws UsageError when there is no such state
     */
    static void check(JudgedContract contract, Set<String> words) {
        Collection<String> known = contract.features().isMade()
                ? contract.graph().states().keySet()
                : JobState.KNOWN.stream()
                        .filter(state -> state != JobState.RESUMING)
                        .map(JobState::word)
                        .toList();
        for (String word : words) {
            if (!known.contains(word)) {
                String told = Nearest.sentence("given speaks of a job that is \"%s\"".formatted(word), word, known);
                throw new UsageError("%s The states are %s.".formatted(told, String.join(", ", known)));
            }
        }
    }
}
