package dev.bandstand.kit.explore;

import dev.bandstand.kit.dialect.JobState;
import java.util.Map;
import java.util.TreeMap;

/** How often each kind of step met a job in each state. */
final class Coverage {

    /** One kind of step in one state of the job that it is about. */
    record Cell(JobState state, String step) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int byState = state.compareTo(other.state);
            return byState != 0 ? byState : step.compareTo(other.step);
        }
    }

    private final Map<Cell, Integer> counts = new TreeMap<>();

    void count(Cell cell) {
        counts.merge(cell, 1, Integer::sum);
    }

    /** The weight of a step for the next choice: the less often its cell was met, the more. */
    double weight(Cell cell) {
        return 1.0 / (1 + counts.getOrDefault(cell, 0));
    }

    /** The number of different cells that were met. */
    int met() {
        return counts.size();
    }

    /** The counts by state, then by step. */
    Map<JobState, Map<String, Integer>> table() {
        Map<JobState, Map<String, Integer>> table = new TreeMap<>();
        counts.forEach((cell, count) ->
                table.computeIfAbsent(cell.state(), state -> new TreeMap<>()).put(cell.step(), count));
        return table;
    }
}
