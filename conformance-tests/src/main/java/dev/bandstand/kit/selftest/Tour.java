package dev.bandstand.kit.selftest;

import dev.bandstand.kit.run.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is played for a rule that only watches what others do: rules whose scenarios, together, take every step that the
 * features of the contract know, those with the most new steps first.
 *
 * @param staged the rules that have a scenario of their own
 * @param stops the rules to play, in order
 */
record Tour(Set<String> staged, List<String> stops) {

    Tour {
        staged = Set.copyOf(staged);
        stops = List.copyOf(stops);
    }

    static Tour through(List<Suite.Entry> scenarios) {
        Set<String> staged =
                scenarios.stream().flatMap(entry -> entry.rules().stream()).collect(Collectors.toSet());
        Set<String> stops = new LinkedHashSet<>();
        List<Suite.Entry> left = new ArrayList<>(scenarios);
        Set<String> taken = new HashSet<>();
        while (!left.isEmpty()) {
            Suite.Entry next = left.stream()
                    .max(Comparator.comparingLong((Suite.Entry entry) -> news(entry, taken)))
                    .orElseThrow();
            if (news(next, taken) == 0) {
                break;
            }
            left.remove(next);
            taken.addAll(next.steps());
            stops.add(next.rules().getFirst());
        }
        return new Tour(staged, List.copyOf(stops));
    }

    private static long news(Suite.Entry entry, Set<String> taken) {
        return entry.steps().stream()
                .distinct()
                .filter(step -> !taken.contains(step))
                .count();
    }
}
