package dev.bandstand.kit.selftest;

/**
 * A server that breaks its contract in one way.
 *
 * @param id the deviation of the mock that makes it
 * @param rule the rule that must catch it
 * @param title what it does wrong
 */
public record WrongServer(String contract, String id, String rule, String title) {}
