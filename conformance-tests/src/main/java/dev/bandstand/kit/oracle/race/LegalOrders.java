package dev.bandstand.kit.oracle.race;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The search of Wing and Gong for an order of calls, each at one moment while it was under way, that the command table
 * allows; between two calls a job may make the moves that it makes by itself. As Lowe proposes, each set of calls is looked
 * at once: what matters of an order is the set of its calls and the states that the job can be in afterwards.
 */
final class LegalOrders {

    /** Of more calls at once the orders are not searched: nothing is said about them. */
    private static final int MOST_AT_ONCE = 14;

    private final JobMoves moves;

    LegalOrders(JobMoves moves) {
        this.moves = moves;
    }

    /**
     * Follows a history as far as some order explains it.
     *
     * @param history in the order of sending
     * @return the number of calls that no order explains, with all before them; empty when the whole history has an order
     */
    List<HistoryCall> unexplained(List<HistoryCall> history) {
        Set<String> possible = moves.states();
        int end = 0;
        while (end < history.size()) {
            List<HistoryCall> together = together(history, end);
            end += together.size();
            possible = together.size() > MOST_AT_ONCE ? moves.states() : after(together, possible);
            if (possible.isEmpty()) {
                return history.subList(0, end);
            }
        }
        return List.of();
    }

    /** The calls from one on that are connected by having been under way together. */
    private static List<HistoryCall> together(List<HistoryCall> history, int from) {
        int end = from + 1;
        while (end < history.size() && overlapsAny(history.subList(from, end), history.get(end))) {
            end++;
        }
        return history.subList(from, end);
    }

    /** True if a call was sent before the one before it was answered. */
    static boolean overlap(List<HistoryCall> history) {
        return IntStream.range(1, history.size())
                .anyMatch(at -> !history.get(at - 1).before(history.get(at)));
    }

    private static boolean overlapsAny(List<HistoryCall> calls, HistoryCall call) {
        return calls.stream().anyMatch(other -> !other.before(call));
    }

    /** The states that the job can be in after the calls, in whatever order; none when there is no order. */
    private Set<String> after(List<HistoryCall> calls, Set<String> before) {
        int all = (1 << calls.size()) - 1;
        List<Set<String>> afterSet = new ArrayList<>();
        afterSet.add(before);
        for (int set = 1; set <= all; set++) {
            Set<String> states = new HashSet<>();
            for (int last = 0; last < calls.size(); last++) {
                if ((set & (1 << last)) != 0 && canBeLast(calls, last, set)) {
                    states.addAll(after(calls.get(last), afterSet.get(set & ~(1 << last))));
                }
            }
            afterSet.add(states);
        }
        return afterSet.get(all);
    }

    private static boolean canBeLast(List<HistoryCall> calls, int last, int set) {
        for (int other = 0; other < calls.size(); other++) {
            if ((set & (1 << other)) != 0 && calls.get(last).before(calls.get(other))) {
                return false;
            }
        }
        return true;
    }

    private Set<String> after(HistoryCall call, Set<String> before) {
        Set<String> here = new HashSet<>(moves.reachable(before));
        if (here.isEmpty()) {
            return here;
        }
        return switch (call.effect()) {
            case ANYTHING -> moves.states();
            case NONE -> {
                call.shown().ifPresent(shown -> here.removeIf(state -> !state.equals(shown)));
                yield here;
            }
            case REFUSED -> moves.refused(call.name(), here);
            case UNCERTAIN -> {
                here.addAll(moves.accepted(call.name(), here));
                yield here;
            }
            case DONE -> {
                Set<String> after = moves.accepted(call.name(), here);
                yield call.shown()
                        .filter(after::contains)
                        .<Set<String>>map(Set::of)
                        .orElse(after);
            }
        };
    }
}
