package dev.bandstand.mock.model;

import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.PolicyPoint;
import java.util.List;
import java.util.Optional;

/**
 * A policy of a model. Settings name it after its contract, such as {@code openai-batch.refusal}: several contracts are
 * silent on the same points.
 */
record ModelPolicy(Definition definition) implements Policy {

    static ModelPolicy of(String contract, PolicyPoint point) {
        return new ModelPolicy(
                new Definition(contract + "." + point.key(), point.see(), point.question(), point.choices()));
    }

    static List<ModelPolicy> all(String contract, JobModel model) {
        return model.policies().values().stream()
                .map(point -> of(contract, point))
                .toList();
    }

    /** The effect of the choice for a policy: a cell of the table of commands, or a status code. */
    static String effect(String contract, JobModel model, Policies policies, String key) {
        return Optional.ofNullable(model.policies().get(key))
                .map(point -> point.effects().get(policies.choice(of(contract, point))))
                .orElseThrow(
                        () -> new IllegalStateException("The model of %s has no policy %s".formatted(contract, key)));
    }
}
