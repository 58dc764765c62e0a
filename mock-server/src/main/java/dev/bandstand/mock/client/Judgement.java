package dev.bandstand.mock.client;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was found of one habit.
 *
 * @param seen how often there was an occasion for it
 * @param evidence the numbers of the calls that show it
 */
record Judgement(int seen, List<Long> evidence) {

    Judgement {
        evidence = List.copyOf(evidence);
    }

    /** Nothing was seen. */
    static final Judgement NONE = new Judgement(0, List.of());

    /** Of some occasions those are evidence for which something holds. */
    static Judgement of(Stream<Step> occasions, Predicate<Step> bad) {
        List<Step> all = occasions.toList();
        return new Judgement(
                all.size(), all.stream().filter(bad).map(Step::number).toList());
    }

    /** What was found in several courses, taken together. */
    static Judgement over(List<Course> courses, Function<Course, Judgement> each) {
        List<Judgement> all = courses.stream().map(each).toList();
        return new Judgement(
                all.stream().mapToInt(Judgement::seen).sum(),
                all.stream()
                        .flatMap(found -> found.evidence().stream())
                        .sorted()
                        .toList());
    }
}
