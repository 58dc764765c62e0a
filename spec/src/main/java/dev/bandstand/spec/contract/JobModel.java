package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.life.CommandTable;
import dev.bandstand.spec.contract.life.Counter;
import dev.bandstand.spec.contract.life.Lifecycle;
import dev.bandstand.spec.contract.life.Move;
import dev.bandstand.spec.contract.life.PolicyPoint;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one contract, as its {@code job.yaml} tells them. Every fact about the contract that its OpenAPI document
 * cannot tell stands here and nowhere else. Maps keep the order of the file.
 *
 * @param title what the API is called
 * @param operations what each operation does, by operation id
 * @param id how a job is named
 * @param caller how a request names its caller
 * @param parameters values for other required parameters, by name
 * @param requests valid bodies, by operation id
 * @param invalid a body that the submit operation must refuse; empty when there is none
 * @param status the way in which an answer tells the state
 * @param lifecycle the states of a job and the ways between them
 * @param times how instants are written
 * @param omitUnset true when a member whose value is not known yet is left out; false when it is null
 * @param body the template of what an answer tells about a job; null when it is made from the schema
 * @param bodyIn members that are added or replaced in a state, by state
 * @param answers how operations answer when they succeed, by operation id
 * @param pages how lists are read, by operation id
 * @param errors how errors are reported
 * @param policies points on which the documentation is silent, by key
 * @param console the words of the contract in the console
 * @param lines where each part stands in {@code job.yaml}
 */
public record JobModel(
        String title,
        Map<String, OperationKind> operations,
        Identity id,
        Caller caller,
        Map<String, String> parameters,
        Map<String, JsonNode> requests,
        Optional<JsonNode> invalid,
        StatusForm status,
        Lifecycle lifecycle,
        Times times,
        boolean omitUnset,
        @Nullable JsonNode body,
        Map<String, JsonNode> bodyIn,
        Map<String, SuccessAnswer> answers,
        Map<String, Paging> pages,
        ErrorModel errors,
        Map<String, PolicyPoint> policies,
        ConsoleModel console,
        Lines lines) {

    /** The ways to write an instant. */
    public enum Times {
        ISO,
        UNIX,
        UNIX_MS
    }

    /** Returns the kind of an operation; {@link OperationKind#OTHER} for one that is not named. */
    public OperationKind kind(String operationId) {
        return operations.getOrDefault(operationId, OperationKind.OTHER);
    }

    /** The first operation of a kind, by its id. */
    public Optional<String> operation(OperationKind kind) {
        return operations.entrySet().stream()
                .filter(each -> each.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The meaning of a state word; empty for a word that the contract does not have. */
    public Optional<StateMeaning> meaning(String word) {
        return Optional.ofNullable(states().get(word));
    }

    /** The words with a meaning, in the order of the file. */
    public List<String> words(StateMeaning meaning) {
        return states().entrySet().stream()
                .filter(each -> each.getValue() == meaning)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** True in a state on the way from one to another. */
    public boolean isPassing(String state) {
        return meaning(state).map(StateMeaning::isPassing).orElse(false);
    }

    /** True when the work is over in a state. */
    public boolean isEnd(String state) {
        return meaning(state).map(StateMeaning::isEnd).orElse(false);
    }

    /** Returns the move that a job makes by itself in a state. */
    public Move move(String state) {
        return moves().getOrDefault(state, Move.NONE);
    }

    /** The column of the command table for an operation: its id where the table has such a column, else its kind. */
    public String column(String operationId) {
        return commands().columns().contains(operationId)
                ? operationId
                : kind(operationId).word();
    }

    /** The given states and all that a job can come to from them without a command. */
    public Set<String> reachable(Collection<String> from) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String state = open.pop();
            if (seen.add(state)) {
                open.addAll(move(state).targets());
            }
        }
        return seen;
    }

    /**
     * The shortest way, by moves that a job makes by itself, from a new job to a state: the states on it, both ends
     * included. Empty when there is none.
     */
    public List<String> wayTo(String state) {
        Deque<List<String>> open = new ArrayDeque<>(List.of(List.of(initial())));
        Set<String> seen = new LinkedHashSet<>(Set.of(initial()));
        while (!open.isEmpty()) {
            List<String> way = open.poll();
            if (way.getLast().equals(state)) {
                return way;
            }
            for (String next : move(way.getLast()).targets()) {
                if (seen.add(next)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(next);
                    open.add(longer);
                }
            }
        }
        return List.of();
    }

    /** The number of stages of a whole run. */
    public int stages() {
        return moves().values().stream().mapToInt(Move::stages).sum();
    }

    /** The state of a new job. */
    public String initial() {
        return lifecycle.initial();
    }

    /** The meaning of each state, by the word of the contract. */
    public Map<String, StateMeaning> states() {
        return lifecycle.states();
    }

    /** The moves that a job makes by itself, by state; a job stays in a state without one. */
    public Map<String, Move> moves() {
        return lifecycle.moves();
    }

    /** The effect of each command in each state. */
    public CommandTable commands() {
        return lifecycle.commands();
    }

    /** Numbers that tell how far a job is, by name. */
    public Map<String, Counter> counters() {
        return lifecycle.counters();
    }

    /** The same with another lifecycle. */
    public JobModel with(Lifecycle other) {
        return with(id, other, answers);
    }

    /** The same with other answers. */
    public JobModel with(Map<String, SuccessAnswer> other) {
        return with(id, lifecycle, other);
    }

    /** The same with jobs named in another way. */
    public JobModel with(Identity other) {
        return with(other, lifecycle, answers);
    }

    private JobModel with(Identity otherId, Lifecycle otherLifecycle, Map<String, SuccessAnswer> otherAnswers) {
        return new JobModel(
                title,
                operations,
                otherId,
                caller,
                parameters,
                requests,
                invalid,
                status,
                otherLifecycle,
                times,
                omitUnset,
                body,
                bodyIn,
                otherAnswers,
                pages,
                errors,
                policies,
                console,
                lines);
    }
}
