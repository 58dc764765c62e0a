package dev.bandstand.kit.oracle.trace;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows the set of states that a job may be in, given all that was sent and seen. It never asks to have seen one, and
 * of calls that overlap it asks no more than that some order explains them.
 */
final class PossibleStates {

    private final Dialect dialect;
    private final List<CommandContext> events = new ArrayList<>();
    private Set<JobState> possible = EnumSet.copyOf(JobState.KNOWN);
    private List<TracedCall> since = List.of();

    private PossibleStates(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @param calls polls with a state, and commands, in the order of sending */
    static List<CommandContext> events(List<TracedCall> calls, Dialect dialect) {
        PossibleStates beliefs = new PossibleStates(dialect);
        OverlappingCalls.of(calls).forEach(beliefs::take);
        return beliefs.events;
    }

    private void take(List<TracedCall> group) {
        if (group.size() == 1) {
            TracedCall call = group.getFirst();
            events.add(new CommandContext(call, dialect.reachable(possible), since, true));
            possible = after(call);
        } else {
            Set<JobState> during = new Interleavings(dialect, possible, group).during();
            group.forEach(call -> events.add(new CommandContext(call, during, since, false)));
            possible = after(group);
        }
        List<TracedCall> moving = group.stream().filter(call -> !call.notDone()).toList();
        since = moving.isEmpty() ? since : moving;
    }

    private Set<JobState> after(TracedCall call) {
        if (call.poll != null) {
            return EnumSet.of(call.poll.state());
        }
        if (leadsAnywhere(call)) {
            return EnumSet.copyOf(JobState.KNOWN);
        }
        Set<JobState> before = dialect.reachable(possible);
        Set<JobState> targets = dialect.after(call.act, before);
        if (call.notDone() || targets.isEmpty()) {
            return possible;
        }
        if (call.uncertain()) {
            targets.addAll(before);
            return targets;
        }
        return call.state != null && targets.contains(call.state) ? EnumSet.of(call.state) : targets;
    }

    /** True for a call that the command table does not tell the result of: a report of a worker, or the end of a job. */
    private static boolean leadsAnywhere(TracedCall call) {
        return (call.act == OperationKind.DELETE || call.act == OperationKind.REPORT) && !call.notDone();
    }

    private Set<JobState> after(List<TracedCall> group) {
        if (group.stream().anyMatch(PossibleStates::leadsAnywhere)) {
            return EnumSet.copyOf(JobState.KNOWN);
        }
        Set<JobState> after = new Interleavings(dialect, possible, group).after();
        boolean commands = group.stream().anyMatch(call -> call.act != OperationKind.OBSERVE && !call.notDone());
        for (TracedCall call : group) {
            if (call.poll != null && (!commands || call.poll.terminal())) {
                after.retainAll(dialect.reachable(Set.of(call.poll.state())));
            }
        }
        return after.isEmpty() ? lastSeen(group) : after;
    }

    /** If no order explains the calls, the last poll counts; without one nothing is known any more. */
    private static Set<JobState> lastSeen(List<TracedCall> group) {
        return group.stream()
                .flatMap(call -> Stream.ofNullable(call.poll))
                .map(Poll::state)
                .reduce((a, b) -> b)
                .map(EnumSet::of)
                .orElseGet(() -> EnumSet.copyOf(JobState.KNOWN));
    }
}
