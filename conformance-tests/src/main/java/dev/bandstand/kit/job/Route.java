package dev.bandstand.kit.job;

import java.util.List;
import java.util.Map;

/** From which states a wished one can be reached, and how far each is. */
final class Route {

    static final int OUT_OF_REACH = Integer.MAX_VALUE;

    /** Nearest first. */
    private static final Map<State, List<State>> FROM = Map.of(
            State.PENDING, List.of(State.PENDING),
            State.RUNNING, List.of(State.RUNNING, State.PENDING, State.PAUSED, State.PAUSING),
            State.PAUSED, List.of(State.PAUSED, State.PAUSING, State.RUNNING, State.PENDING),
            State.COMPLETED, List.of(State.COMPLETED, State.RUNNING, State.PENDING, State.PAUSED, State.PAUSING),
            State.CANCELLED, List.of(State.CANCELLED, State.CANCELLING),
            State.FAILED, List.of(State.FAILED));

    private Route() {}

    static int distance(State from, Wish wish) {
        return wish.states().stream()
                .map(wanted -> FROM.getOrDefault(wanted, List.of()).indexOf(from))
                .filter(distance -> distance >= 0)
                .min(Integer::compare)
                .orElse(OUT_OF_REACH);
    }
}
