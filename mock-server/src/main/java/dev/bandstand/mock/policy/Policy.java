package dev.bandstand.mock.policy;

import java.util.List;
import java.util.Locale;

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
         * @param constant its name, such as {@code OUT_OF_CREDITS}
         */
        public static Definition of(String constant, String reference, String question, String... choices) {
            String key = constant.toLowerCase(Locale.ROOT).replace('_', '-');
            return new Definition(key, reference, question, List.of(choices));
        }
    }
}
