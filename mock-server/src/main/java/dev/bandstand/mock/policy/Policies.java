package dev.bandstand.mock.policy;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.PolicyPoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The choices that differ from the defaults.
 *
 * @param chosen choice by policy key
 */
public record Policies(Map<String, String> chosen) {

    /** The default choice of every policy. */
    public static final Policies DEFAULTS = new Policies(Map.of());

    public Policies {
        chosen = Map.copyOf(chosen);
    }

    /**
     * Choices given by a user, checked against the known policies.
     *
     * @throws InvalidSetting when a policy or a choice does not exist
     */
    public static Policies of(Map<String, String> named, List<? extends Policy> known) {
        named.forEach((key, choice) -> check(key, choice, known));
        return new Policies(named);
    }

    /** The choice of a policy. */
    public String choice(Policy policy) {
        return chosen.getOrDefault(policy.key(), policy.choices().getFirst());
    }

    /** The word of a cell in a table of commands; where the cell names a policy, the effect of its choice. */
    public String cell(JobModel model, String state, String command) {
        String cell = model.commands().cell(state, command);
        return cell.startsWith("?") ? effect(model.policies().get(cell.substring(1))) : cell;
    }

    private String effect(PolicyPoint point) {
        return point.effects()
                .get(chosen.getOrDefault(point.key(), point.choices().getFirst()));
    }

    /**
     * True when a policy has this choice.
     *
     * @throws IllegalArgumentException when the policy has no such choice
     */
    public boolean is(Policy policy, String choice) {
        if (!policy.choices().contains(choice)) {
            throw new IllegalArgumentException("Policy %s has no choice %s".formatted(policy.key(), choice));
        }
        return choice(policy).equals(choice);
    }

    /** These choices, overridden by others. */
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

    private static String unknown(String key, String choice, List<? extends Policy> known) {
        List<String> keys = known.stream().map(Policy::key).toList();
        String told = key.isBlank()
                ? "There is no name of a policy%s.".formatted(choice.isBlank() ? "" : " before =" + choice)
                : Nearest.sentence("There is no policy " + key, key, keys);
        return "%s The policies are: %s.".formatted(told, String.join(", ", keys));
    }

    private static void check(String key, String choice, List<? extends Policy> known) {
        Policy policy = known.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(unknown(key, choice, known)));
        if (!policy.choices().contains(choice)) {
            throw new InvalidSetting((choice.isBlank()
                            ? "Policy %s needs a choice%s. It can be: %s."
                            : "Policy %s cannot be %s. It can be: %s.")
                    .formatted(key, choice, String.join(", ", policy.choices())));
        }
    }
}
