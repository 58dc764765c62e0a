package dev.bandstand.mock.override;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The overrides of a world. */
public final class Overrides {

    private static final int MOST = 1_000;
    private static final int MOST_JOBS = 10_000;

    private volatile List<AnswerOverride> active = List.of();
    private final Cache<String, OfScenario> ofScenarios =
            Caffeine.newBuilder().maximumSize(MOST_JOBS).executor(Runnable::run).build();
    private int given;

    /** There is none, apart from those of scenarios. */
    public boolean none() {
        return active.isEmpty();
    }

    /** The overrides, oldest first. */
    public List<AnswerOverride> list() {
        return active;
    }

    /**
     * Adds an override.
     *
     * @throws IllegalArgumentException when there are too many
     */
    public synchronized AnswerOverride add(OverrideRule rule) {
        if (active.size() >= MOST) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A world has at most %d overrides. Remove some of them first.", MOST));
        }
        given++;
        AnswerOverride added = new AnswerOverride("override-" + given, rule);
        List<AnswerOverride> more = new ArrayList<>(active);
        more.add(added);
        active = List.copyOf(more);
        return added;
    }

    /** Removes an override; false when there is none of this id. */
    public synchronized boolean remove(String id) {
        List<AnswerOverride> rest =
                active.stream().filter(each -> !each.id().equals(id)).toList();
        boolean found = rest.size() < active.size();
        active = rest;
        return found;
    }

    /** Removes every override, but not those of scenarios. */
    public synchronized void clear() {
        active = List.of();
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
