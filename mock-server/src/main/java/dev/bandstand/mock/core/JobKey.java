package dev.bandstand.mock.core;

/**
 * The key of a job.
 *
 * @param world the name of the world that owns it
 * @param contract the contract it belongs to, such as {@code openfunnel-tam}
 * @param id its id within world and contract
 */
public record JobKey(String world, String contract, String id) {}
