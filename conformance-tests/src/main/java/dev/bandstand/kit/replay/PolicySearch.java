package dev.bandstand.kit.replay;

import dev.bandstand.mock.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the choices of policies with which the mock answers as a recorded service did. */
public final class PolicySearch {

    private final Function<Map<String, String>, ReplayResult> mock;
    private final ReplayResult documented;
    private final List<Trial> trials = new ArrayList<>();

    /** The replay to a mock with one other choice. */
    private record Trial(String policy, String choice, ReplayResult result, Set<Place> removed) {

        String option() {
            return policy + "=" + choice;
        }
    }

    /** The place where an answer differs. */
    record Place(int call, String part, String place) {

        static Place of(Difference difference) {
            return new Place(difference.call().number(), difference.part(), difference.place());
        }
    }

    private PolicySearch(Function<Map<String, String>, ReplayResult> mock) {
        this.mock = mock;
        this.documented = mock.apply(Map.of());
    }

    /**
     * Tries every other choice of every policy on its own, and then the best ones together.
     *
     * @param mock replays the recording to a new mock with some choices
     */
    public static PolicySuggestions search(
            List<? extends Policy> policies, Function<Map<String, String>, ReplayResult> mock) {
        PolicySearch search = new PolicySearch(mock);
        if (!search.documented.different().isEmpty()) {
            policies.forEach(search::tryOut);
        }
        return search.suggestions();
    }

    private void tryOut(Policy policy) {
        for (String choice : policy.choices().subList(1, policy.choices().size())) {
            ReplayResult result = mock.apply(Map.of(policy.key(), choice));
            Set<Place> removed = places(documented);
            removed.removeAll(places(result));
            if (!removed.isEmpty()) {
                trials.add(new Trial(policy.key(), choice, result, removed));
            }
        }
    }

    private PolicySuggestions suggestions() {
        Map<Place, List<String>> removedBy = new HashMap<>();
        trials.forEach(trial -> trial.removed()
                .forEach(place -> removedBy
                        .computeIfAbsent(place, first -> new ArrayList<>())
                        .add(trial.option())));
        Map<String, String> chosen = new TreeMap<>();
        ReplayResult best = documented;
        trials.sort(Comparator.<Trial>comparingInt(
                        trial -> trial.result().different().size())
                .thenComparing(trial -> trial.removed().size(), Comparator.reverseOrder()));
        for (Trial trial : trials) {
            Set<Place> left = places(best);
            left.retainAll(trial.removed());
            if (left.isEmpty() || chosen.containsKey(trial.policy())) {
                continue;
            }
            Map<String, String> more = new TreeMap<>(chosen);
            more.put(trial.policy(), trial.choice());
            ReplayResult result = chosen.isEmpty() ? trial.result() : mock.apply(more);
            if (isNearer(result, best)) {
                chosen.putAll(more);
                best = result;
            }
        }
        return new PolicySuggestions(documented, removedBy, chosen, best);
    }

    /** Fewer calls are answered differently, or as many in fewer places. */
    private static boolean isNearer(ReplayResult one, ReplayResult other) {
        int calls = Integer.compare(one.different().size(), other.different().size());
        return calls < 0 || (calls == 0 && places(one).size() < places(other).size());
    }

    private static Set<Place> places(ReplayResult result) {
        Set<Place> places = new HashSet<>();
        result.different().forEach(each -> each.differences().forEach(difference -> places.add(Place.of(difference))));
        return places;
    }
}
