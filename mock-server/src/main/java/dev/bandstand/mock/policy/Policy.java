package dev.bandstand.mock.policy;

import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.PolicyPoint;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A named choice of behaviour for a point that a contract leaves open or on which it contradicts itself. */
public interface Policy {

    /** Its full definition. */
    Definition definition();

    /** Its name in settings, in kebab-case. */
    default String key() {
        return definition().key();
    }

    /** The choices, the default first. */
    default List<String> choices() {
        return definition().choices();
    }

    /** The entry of the errata that describes the point, such as {@code A.6-4}. */
    default String reference() {
        return definition().reference();
    }

    /** The question that the choice answers. */
    default String question() {
        return definition().question();
    }

    /** True when every choice keeps the contract; false when one plays a server that is known to break it. */
    default boolean keepsContract() {
        return true;
    }

    /** The definition of a policy. */
    record Definition(String key, String reference, String question, List<String> choices) {

        public Definition {
            choices = List.copyOf(choices);
        }

        /**
         * The definition of the policy that an enum constant stands for.
         *
         * @param model the model whose policy it is
         * @param constant its name, such as {@code OUT_OF_CREDITS}
         */
        public static Definition of(JobModel model, String constant) {
            String key = constant.toLowerCase(Locale.ROOT).replace('_', '-');
            PolicyPoint point = Objects.requireNonNull(model.policies().get(key), key);
            return new Definition(key, point.see(), point.question(), point.choices());
        }
    }
}
