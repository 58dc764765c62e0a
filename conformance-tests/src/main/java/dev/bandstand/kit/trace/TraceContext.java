package dev.bandstand.kit.trace;

import java.util.OptionalInt;

/**
 * The facts beside the exchanges that oracles need.
 *
 * @param contract the contract's name, such as {@code openfunnel-tam}
 * @param creditsPerCompany the price of one company, where it is known
 */
public record TraceContext(String contract, OptionalInt creditsPerCompany) {}
