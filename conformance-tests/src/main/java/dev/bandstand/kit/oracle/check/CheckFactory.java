package dev.bandstand.kit.oracle.check;

/** Makes a check for a rule that names it. */
@FunctionalInterface
public interface CheckFactory {

    /**
     * The check of one rule.
     *
     * @param given the parameters that the rule gives the check
     * @throws IllegalArgumentException when one is missing or cannot be read
     */
    Check of(String rule, CheckParameters given);
}
