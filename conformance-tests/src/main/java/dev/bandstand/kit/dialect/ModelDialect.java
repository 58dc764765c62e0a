package dev.bandstand.kit.dialect;

import static java.util.stream.Collectors.toMap;

import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.life.CommandTable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the dialect of a contract from the model of its jobs. */
final class ModelDialect {

    /** The caller of a contract without keys: a header that only a mock reads separates its worlds. */
    private static final Caller MOCK_ONLY = new Caller(Caller.By.HEADER, "X-Bandstand-World", "", true);

    /** The ways out of a state in between that no command aims at. */
    private static final Set<JobState> NOT_ASKED_FOR = EnumSet.of(JobState.COMPLETED, JobState.FAILED);

    private final Contract contract;
    private final JobModel model;
    private final Map<String, JobState> words;

    ModelDialect(Contract contract) {
        this.contract = contract;
        this.model = contract.job();
        this.words = model.states().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> JobState.of(each.getValue())));
    }

    Dialect dialect() {
        return new Dialect(
                contract.name(),
                words,
                acts(),
                spontaneous(),
                Stream.of(OperationKind.PAUSE, OperationKind.RESUME, OperationKind.CANCEL)
                        .collect(toMap(command -> command, this::targets)),
                model.id().bodyMember().orElse(""),
                model.caller().by() == Caller.By.NONE ? MOCK_ONLY : model.caller());
    }

    /** The state of a job is read from the first operation that observes it; further ones count as reads. */
    private Map<String, OperationKind> acts() {
        String observe = contract.observe().id();
        Map<String, OperationKind> acts = new LinkedHashMap<>();
        model.operations()
                .forEach((id, kind) ->
                        acts.put(id, kind == OperationKind.OBSERVE && !id.equals(observe) ? OperationKind.READ : kind));
        return acts;
    }

    private Map<JobState, Set<JobState>> spontaneous() {
        Map<JobState, Set<JobState>> ways = new EnumMap<>(JobState.class);
        model.moves().forEach((from, move) -> {
            JobState state = state(from);
            move.targets().stream().map(this::state).filter(to -> to != state).forEach(to -> add(ways, state, to));
        });
        return ways;
    }

    private Map<JobState, Set<JobState>> targets(OperationKind command) {
        Map<JobState, Set<JobState>> ways = new EnumMap<>(JobState.class);
        for (String from : model.states().keySet()) {
            for (String word : model.commands().words(from, command.word(), model.policies())) {
                if (!word.equals(CommandTable.REFUSE)) {
                    String to = word.equals(CommandTable.STAY) ? from : word;
                    add(ways, state(from), state(to));
                    settled(to).forEach(settled -> add(ways, state(from), settled));
                }
            }
        }
        return ways;
    }

    /** The states to which a state in between leads, which a job may have reached when the command is answered. */
    private Stream<JobState> settled(String state) {
        return model.isPassing(state)
                ? model.move(state).targets().stream().map(this::state).filter(to -> !NOT_ASKED_FOR.contains(to))
                : Stream.empty();
    }

    private JobState state(String word) {
        return words.getOrDefault(word, JobState.UNKNOWN);
    }

    private static void add(Map<JobState, Set<JobState>> ways, JobState from, JobState to) {
        ways.computeIfAbsent(from, none -> EnumSet.noneOf(JobState.class)).add(to);
    }
}
