package dev.bandstand.mock.override;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bandstand.mock.base.NumberedList;
import java.util.List;

/** The overrides of a world. */
public final class Overrides {

    private static final int MOST_JOBS = 10_000;

    private final NumberedList<AnswerOverride> active = new NumberedList<>("override");
    private final Cache<String, OfScenario> ofScenarios =
            Caffeine.newBuilder().maximumSize(MOST_JOBS).executor(Runnable::run).build();

    /** There is none, apart from those of scenarios. */
    public boolean none() {
        return list().isEmpty();
    }

    /** The overrides, oldest first. */
    public List<AnswerOverride> list() {
        return active.list();
    }

    /** The number of changes so far. */
    public long version() {
        return active.version();
    }

    /** The characters of all overrides together, apart from those of scenarios. */
    public long length() {
        return active.length();
    }

    /**
     * Adds an override.
     *
     * @throws IllegalArgumentException when there are too many
     */
    public AnswerOverride add(OverrideRule rule) {
        return active.add(id -> new AnswerOverride(id, rule), rule.toString());
    }

    /** Removes an override; false when there is none of this id. */
    public boolean remove(String id) {
        return active.remove(each -> each.id().equals(id));
    }

    /** Removes every override, but not those of scenarios. */
    public void clear() {
        active.clear();
    }

    /**
     * Those of a scenario. They count the calls about each job by itself.
     *
     * @param job the job; empty for calls about none
     */
    public List<AnswerOverride> of(String scenario, List<OverrideRule> rules, String job) {
        return ofScenarios
                .asMap()
                .compute(
                        scenario + "/" + job,
                        (key, known) ->
                                known != null && known.rules().equals(rules) ? known : OfScenario.of(scenario, rules))
                .overrides();
    }

    /** @param rules what they were made from; a scenario that was read again has others */
    private record OfScenario(List<OverrideRule> rules, List<AnswerOverride> overrides) {

        static OfScenario of(String scenario, List<OverrideRule> rules) {
            return new OfScenario(
                    rules,
                    rules.stream()
                            .map(rule -> new AnswerOverride("scenario " + scenario, rule))
                            .toList());
        }
    }
}
