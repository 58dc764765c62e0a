package dev.bandstand.kit.oracle.race;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The moves of a contract that ships with oracles of its own. Which commands it refuses is left to rules of their own. */
record DialectMoves(Dialect dialect) implements JobMoves {

    private static final Map<String, JobState> STATES =
            JobState.KNOWN.stream().collect(Collectors.toMap(JobState::word, Function.identity()));
    private static final Map<String, OperationKind> COMMANDS =
            Arrays.stream(OperationKind.values()).collect(Collectors.toMap(OperationKind::word, Function.identity()));

    @Override
    public Set<String> states() {
        return STATES.keySet();
    }

    @Override
    public Set<String> reachable(Collection<String> from) {
        return words(dialect.reachable(states(from)));
    }

    @Override
    public Set<String> accepted(String command, Collection<String> before) {
        return words(dialect.after(COMMANDS.getOrDefault(command, OperationKind.OTHER), states(before)));
    }

    @Override
    public Set<String> refused(String command, Collection<String> before) {
        return new HashSet<>(before);
    }

    private static Set<JobState> states(Collection<String> words) {
        Set<JobState> states = EnumSet.noneOf(JobState.class);
        words.forEach(word -> states.add(STATES.getOrDefault(word, JobState.UNKNOWN)));
        return states;
    }

    private static Set<String> words(Set<JobState> states) {
        return states.stream().map(JobState::word).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
