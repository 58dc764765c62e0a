package dev.bandstand.spec.own;

import dev.bandstand.spec.Rule;

/**
 * A rule that a contract's folder brings itself.
 *
 * @param judgedBy the check that judges it
 */
public record OwnRule(Rule rule, JudgedBy judgedBy) {}
