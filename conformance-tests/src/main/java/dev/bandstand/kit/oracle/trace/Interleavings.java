package dev.bandstand.kit.oracle.trace;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The states in which a job can be during and after commands that were under way at the same time, in whatever order they took
 * effect. It counts how many of each kind are still to come, so that a crowd of equal commands costs little.
 */
final class Interleavings {

    private static final List<OperationKind> KINDS =
            List.of(OperationKind.PAUSE, OperationKind.RESUME, OperationKind.CANCEL);

    private final Dialect dialect;
    private final Set<JobState> start;
    private final int[] certain = new int[KINDS.size()];
    private final int[] open = new int[KINDS.size()];
    private final Map<List<Integer>, Set<JobState>> reached = new HashMap<>();

    Interleavings(Dialect dialect, Collection<JobState> start, List<TracedCall> group) {
        this.dialect = dialect;
        this.start = dialect.reachable(start);
        for (TracedCall call : group) {
            int kind = KINDS.indexOf(call.act);
            if (kind >= 0 && call.accepted()) {
                certain[kind]++;
            } else if (kind >= 0 && call.uncertain()) {
                open[kind]++;
            }
        }
    }

    /** Everything that may be seen meanwhile. */
    Set<JobState> during() {
        Set<JobState> all = EnumSet.copyOf(start);
        after();
        reached.values().forEach(all::addAll);
        return all;
    }

    /** The states in which the job can be when all accepted commands have taken effect. */
    Set<JobState> after() {
        Set<JobState> after = EnumSet.noneOf(JobState.class);
        for (int pauses = certain[0]; pauses <= certain[0] + open[0]; pauses++) {
            for (int resumes = certain[1]; resumes <= certain[1] + open[1]; resumes++) {
                for (int cancels = certain[2]; cancels <= certain[2] + open[2]; cancels++) {
                    after.addAll(reached(List.of(pauses, resumes, cancels)));
                }
            }
        }
        return after;
    }

    private Set<JobState> reached(List<Integer> counts) {
        Set<JobState> known = reached.get(counts);
        if (known != null) {
            return known;
        }
        Set<JobState> states = EnumSet.noneOf(JobState.class);
        if (counts.stream().allMatch(count -> count == 0)) {
            states.addAll(start);
        }
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (counts.get(kind) > 0) {
                states.addAll(dialect.reachable(dialect.after(KINDS.get(kind), reached(withoutOne(counts, kind)))));
            }
        }
        reached.put(counts, states);
        return states;
    }

    private static List<Integer> withoutOne(List<Integer> counts, int kind) {
        Integer[] fewer = counts.toArray(Integer[]::new);
        fewer[kind]--;
        return List.of(fewer);
    }
}
