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
 * Selects the scenarios that judge a few rules. Most have scenarios of their own. A rule that only watches what others do is
 * judged over a sample: rules whose scenarios, together, take every step that the features of the contract know.
 *
 * @param staged the rules that have a scenario of their own
 * @param sample the rules of the sample, those with the most new steps first
 */
record Selection(Set<String> staged, List<String> sample) {

    private static final int AT_ONCE = 6;

    Selection {
        staged = Set.copyOf(staged);
        sample = List.copyOf(sample);
    }

    static Selection of(String contract) {
        List<Suite.Entry> left =
                new ArrayList<>(Suite.of(contract, rules -> true, false, 0, 1).entries());
        Set<String> staged =
                left.stream().flatMap(entry -> entry.rules().stream()).collect(Collectors.toSet());
        Set<String> sample = new LinkedHashSet<>();
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
            sample.add(next.rules().getFirst());
        }
        return new Selection(staged, List.copyOf(sample));
    }

    /** Returns the scenarios to play for a rule, one group after another until a finding: its own scenarios, then the sample, part by part. */
    List<List<String>> attempts(String rule) {
        List<List<String>> attempts = new ArrayList<>();
        if (staged.contains(rule)) {
            attempts.add(List.of(rule));
        }
        for (int from = 0; from < sample.size(); from += AT_ONCE) {
            attempts.add(with(List.of(rule), sample.subList(from, Math.min(sample.size(), from + AT_ONCE))));
        }
        return attempts;
    }

    /** Returns the scenarios to play so that all of the given rules are judged. */
    List<String> watching(List<String> rules) {
        return staged.containsAll(rules) ? rules : with(rules, sample.subList(0, AT_ONCE));
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
