package dev.bandstand.kit.dialect;

import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of one contract for jobs, and the moves that it allows.
 *
 * @param contract the contract's name
 * @param words the state that each status word stands for
 * @param acts what each operation does, by operation id
 * @param spontaneous where a job may go from a state without a call
 * @param targets where an accepted command may take a job, by the state it was in; what is open is allowed
 * @param jobIdMember the member of an answer that names the job
 * @param caller how a request names its caller; for a contract without keys, a header that only a mock reads
 */
public record Dialect(
        String contract,
        Map<String, JobState> words,
        Map<String, OperationKind> acts,
        Map<JobState, Set<JobState>> spontaneous,
        Map<OperationKind, Map<JobState, Set<JobState>>> targets,
        String jobIdMember,
        Caller caller) {

    public Dialect {
        words = Map.copyOf(words);
        acts = Map.copyOf(acts);
        spontaneous = Map.copyOf(spontaneous);
        targets = Map.copyOf(targets);
    }

    /** The dialect of a contract, as its model tells it. */
    public static Dialect of(Contract contract) {
        return new ModelDialect(contract).dialect();
    }

    /** Returns the kind of an operation; {@link OperationKind#OTHER} for one that is not known. */
    public OperationKind act(String operationId) {
        return acts.getOrDefault(operationId, OperationKind.OTHER);
    }

    /** The state that a status word stands for; empty for a word that the contract does not have. */
    public Optional<JobState> state(String word) {
        return Optional.ofNullable(words.get(word));
    }

    /** The first word for a state, for messages. */
    public String word(JobState state) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .orElseThrow();
    }

    /** The given states and all that a job can come to from them without a call. */
    public Set<JobState> reachable(Collection<JobState> from) {
        Set<JobState> seen = EnumSet.noneOf(JobState.class);
        Deque<JobState> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            JobState state = open.pop();
            if (seen.add(state)) {
                open.addAll(spontaneous.getOrDefault(state, Set.of()));
            }
        }
        return seen;
    }

    /** The states in which a job can be right after a command was accepted, given those in which it may have been. */
    public Set<JobState> after(OperationKind command, Collection<JobState> before) {
        Set<JobState> after = EnumSet.noneOf(JobState.class);
        Map<JobState, Set<JobState>> ways = targets.getOrDefault(command, Map.of());
        before.forEach(state -> after.addAll(ways.getOrDefault(state, Set.of())));
        return after;
    }
}
