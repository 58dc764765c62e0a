package dev.bandstand.mock.core;

/**
 * A way to break a contract on purpose.
 *
 * @param id how it is switched on
 * @param rule the rule that it breaks
 * @param title what the mock does wrong while it is on
 */
public record Deviation(String id, String rule, String title) {}
