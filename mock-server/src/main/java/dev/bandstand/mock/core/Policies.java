package dev.bandstand.mock.core;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The readings chosen for the silent points of a contract; a point not named here has its default.
 *
 * @param chosen reading by policy key
 */
public record Policies(Map<String, String> chosen) {

    /** The default reading of every point. */
    public static final Policies DEFAULTS = new Policies(Map.of());

    public Policies {
        chosen = Map.copyOf(chosen);
    }

    /**
     * Readings as a user names them, for the points of a list.
     *
     * @throws InvalidSetting when a point or one of its readings does not exist
     */
    public static Policies of(Map<String, String> named, List<? extends Policy> known) {
        named.forEach((key, reading) -> check(key, reading, known));
        return new Policies(named);
    }

    /** The reading of a point. */
    public String reading(Policy policy) {
        return chosen.getOrDefault(policy.key(), policy.readings().getFirst());
    }

    /**
     * Whether a point has this reading.
     *
     * @throws IllegalArgumentException when the point has no such reading
     */
    public boolean is(Policy policy, String reading) {
        if (!policy.readings().contains(reading)) {
            throw new IllegalArgumentException("Policy %s has no reading %s".formatted(policy.key(), reading));
        }
        return reading(policy).equals(reading);
    }

    /** These readings, and on top of them others. */
    public Policies with(Policies others) {
        if (others.chosen.isEmpty()) {
            return this;
        }
        if (chosen.isEmpty()) {
            return others;
        }
        Map<String, String> merged = new TreeMap<>(chosen);
        merged.putAll(others.chosen);
        return new Policies(merged);
    }

    private static void check(String key, String reading, List<? extends Policy> known) {
        Policy policy = known.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting("There is no policy %s. The policies are: %s."
                        .formatted(
                                key,
                                String.join(
                                        ", ", known.stream().map(Policy::key).toList()))));
        if (!policy.readings().contains(reading)) {
            throw new InvalidSetting("Policy %s cannot be %s. It can be: %s."
                    .formatted(key, reading, String.join(", ", policy.readings())));
        }
    }
}
