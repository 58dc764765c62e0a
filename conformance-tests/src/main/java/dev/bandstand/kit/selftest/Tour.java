package dev.bandstand.kit.selftest;

import dev.bandstand.kit.run.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is played to judge a few rules. Most have scenarios of their own; for one that only watches what others do there
 * is a tour: rules whose scenarios, together, take every step that the features of the contract know.
 *
 * @param staged the rules that have a scenario of their own
 * @param stops the rules of the tour, those with the most new steps first
 */
record Tour(Set<String> staged, List<String> stops) {

    private static final int STOPS_A_DAY = 6;

    Tour {
        staged = Set.copyOf(staged);
        stops = List.copyOf(stops);
    }

    static Tour through(String contract) {
        List<Suite.Entry> left =
                new ArrayList<>(Suite.of(contract, rules -> true, false, 0, 1).entries());
        Set<String> staged =
                left.stream().flatMap(entry -> entry.rules().stream()).collect(Collectors.toSet());
        Set<String> stops = new LinkedHashSet<>();
        Set<String> taken = new HashSet<>();
        while (!left.isEmpty()) {
            Suite.Entry next = left.stream()
                    .max(Comparator.comparingLong(entry -> news(entry, taken)))
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

    /** What to play for a rule, one after another until it has found something: its own scenarios, then the tour. */
    List<List<String>> legs(String rule) {
        List<List<String>> legs = new ArrayList<>();
        if (staged.contains(rule)) {
            legs.add(List.of(rule));
        }
        for (int from = 0; from < stops.size(); from += STOPS_A_DAY) {
            legs.add(with(List.of(rule), stops.subList(from, Math.min(stops.size(), from + STOPS_A_DAY))));
        }
        return legs;
    }

    /** What to play so that some rules are judged at all. */
    List<String> watching(List<String> rules) {
        return staged.containsAll(rules) ? rules : with(rules, stops.subList(0, STOPS_A_DAY));
    }

    private static List<String> with(List<String> rules, List<String> more) {
        return Stream.concat(rules.stream(), more.stream()).toList();
    }

    private static long news(Suite.Entry entry, Set<String> taken) {
        return entry.steps().stream()
                .distinct()
                .filter(step -> !taken.contains(step))
                .count();
    }
}
