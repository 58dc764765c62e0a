package dev.bandstand.kit.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The choices of policies that bring the mock nearer to a recorded service.
 *
 * @param documented the replay to a mock with the default choices
 * @param removedBy where that differs: the choices that remove the difference, each on its own
 * @param choices those that together leave the fewest differences; empty when none removes one
 * @param suggested the replay to a mock with these choices
 */
public record PolicySuggestions(
        ReplayResult documented,
        Map<PolicySearch.Place, List<String>> removedBy,
        Map<String, String> choices,
        ReplayResult suggested) {

    public PolicySuggestions {
        removedBy = Map.copyOf(removedBy);
        choices = new TreeMap<>(choices);
    }

    /** The choices that remove a difference, such as {@code image=optional}. */
    public List<String> removing(Difference difference) {
        return removedBy.getOrDefault(PolicySearch.Place.of(difference), List.of());
    }

    /** The option of the mock that sets the choices; empty when there are none. */
    public String option() {
        return choices.isEmpty()
                ? ""
                : choices.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(",", "--policy ", ""));
    }
}
