package dev.bandstand.kit.oracle.trace;

import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Calls that are under way at the same time. */
public final class OverlappingCalls {

    private OverlappingCalls() {}

    /** All calls in groups that are under way together, each in the order of sending; most are groups of one. */
    static List<List<TracedCall>> of(List<TracedCall> calls) {
        List<List<TracedCall>> groups = new ArrayList<>();
        int next = 0;
        while (next < calls.size()) {
            int end = next + 1;
            while (end < calls.size() && overlaps(calls.subList(next, end), calls.get(end))) {
                end++;
            }
            groups.add(calls.subList(next, end));
            next = end;
        }
        return groups;
    }

    private static boolean overlaps(List<TracedCall> group, TracedCall call) {
        return group.stream().anyMatch(other -> other.exchange.overlaps(call.exchange));
    }

    /** True if some of the calls are under way together. */
    public static boolean among(List<TracedCall> calls) {
        return of(calls).size() < calls.size();
    }

    /** The groups in which several commands to a job are under way together. */
    public static Stream<List<TracedCall>> ofCommands(TracedJob job) {
        return of(job.owned()
                        .filter(call -> call.act.isCommand() || call.act == OperationKind.OBSERVE)
                        .toList())
                .stream()
                .filter(crowd -> commands(crowd) > 1);
    }

    /** The calls that are not alone. */
    public static Stream<TracedCall> members(List<TracedCall> calls) {
        return of(calls).stream().filter(crowd -> crowd.size() > 1).flatMap(List::stream);
    }

    public static long count(List<TracedCall> crowd, OperationKind act) {
        return crowd.stream().filter(call -> call.act == act).count();
    }

    public static long commands(List<TracedCall> crowd) {
        return crowd.stream().filter(call -> call.act.isCommand()).count();
    }
}
