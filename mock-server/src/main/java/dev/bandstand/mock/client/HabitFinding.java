package dev.bandstand.mock.client;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The evidence found for one habit.
 *
 * @param seen how often there was an occasion for it
 * @param evidence the numbers of the calls that show it
 */
record HabitFinding(int seen, List<Long> evidence) {

    HabitFinding {
        evidence = List.copyOf(evidence);
    }

    /** Nothing was seen. */
    static final HabitFinding NONE = new HabitFinding(0, List.of());

    /** Of some occasions those are evidence for which something holds. */
    static HabitFinding of(Stream<ObservedCall> occasions, Predicate<ObservedCall> bad) {
        List<ObservedCall> all = occasions.toList();
        return new HabitFinding(
                all.size(), all.stream().filter(bad).map(ObservedCall::number).toList());
    }

    /** Combines the findings of several jobs. */
    static HabitFinding over(List<JobCalls> jobCalls, Function<JobCalls, HabitFinding> each) {
        List<HabitFinding> all = jobCalls.stream().map(each).toList();
        return new HabitFinding(
                all.stream().mapToInt(HabitFinding::seen).sum(),
                all.stream()
                        .flatMap(found -> found.evidence().stream())
                        .sorted()
                        .toList());
    }
}
