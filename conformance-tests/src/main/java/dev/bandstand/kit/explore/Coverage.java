package dev.bandstand.kit.explore;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts of the steps that met a job in each state, with their cost and the states that they led to. */
final class Coverage {

    /** The weight of a step for the state that it leads to, beside its own. */
    private static final double LEADS_ON = 1;

    private final Map<Cell, Integer> counts = new LinkedHashMap<>();
    private final Map<Cell, Integer> spent = new HashMap<>();
    private final Map<Cell, Map<String, Integer>> led = new HashMap<>();
    private final Map<String, Integer> spentInState = new HashMap<>();

    /**
     * One kind of step in one state of the job that it is about.
     *
     * @param state its word; empty for a step that is about no job
     */
    record Cell(String state, String step) {}

    /**
     * The outcome of a step.
     *
     * @param cost its calls, one for the step, and calls that could have been made in the real time that it took
     * @param after the state of the job afterwards
     */
    record Outcome(int cost, String after) {}

    /**
     * A step that was taken.
     *
     * @param outcome empty where chance had a say in it, so that later choices must not depend on it
     */
    record Learned(Cell cell, Optional<Outcome> outcome) {}

    Coverage() {}

    /** A copy, to which steps can be added that the other does not know. */
    Coverage(Coverage other) {
        counts.putAll(other.counts);
        spent.putAll(other.spent);
        spentInState.putAll(other.spentInState);
        other.led.forEach((cell, states) -> led.put(cell, new TreeMap<>(states)));
    }

    void add(List<Learned> steps) {
        steps.forEach(this::add);
    }

    void add(Learned step) {
        Cell cell = step.cell();
        counts.merge(cell, 1, Integer::sum);
        step.outcome().ifPresent(outcome -> {
            spent.merge(cell, outcome.cost(), Integer::sum);
            spentInState.merge(cell.state(), outcome.cost(), Integer::sum);
            led.computeIfAbsent(cell, unseen -> new TreeMap<>()).merge(outcome.after(), 1, Integer::sum);
        });
    }

    /**
     * The weight of a step for the next choice: the fewer calls were spent on its cell, and on the states that it led to, the
     * more.
     *
     * @param choices the number of steps that there are to choose from
     */
    double weight(Cell cell, int choices) {
        Map<String, Integer> after = led.getOrDefault(cell, Map.of());
        double times = sum(after.values());
        double leadsOn = 0;
        for (Map.Entry<String, Integer> state : after.entrySet()) {
            double perCell = spentInState.getOrDefault(state.getKey(), 0) / (double) choices;
            leadsOn += state.getValue() / times / (1 + perCell);
        }
        return 1.0 / (1 + spent.getOrDefault(cell, 0)) + (state(cell, after) ? LEADS_ON * leadsOn : 0);
    }

    /** A step that changed nothing yet leads nowhere. */
    private static boolean state(Cell cell, Map<String, Integer> after) {
        return after.keySet().stream().anyMatch(state -> !state.equals(cell.state()));
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** The counts by state, in the order in which the states were met, then by step. */
    Map<String, Map<String, Integer>> table() {
        Map<String, Map<String, Integer>> table = new LinkedHashMap<>();
        counts.forEach((cell, count) ->
                table.computeIfAbsent(cell.state(), state -> new TreeMap<>()).put(cell.step(), count));
        return table;
    }
}
