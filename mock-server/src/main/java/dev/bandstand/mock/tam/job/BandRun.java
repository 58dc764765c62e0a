package dev.bandstand.mock.tam.job;

import java.time.Instant;

/**
 * The work on one band.
 *
 * @param band its position in the script, from 0
 * @param written whether its companies were written at the end; otherwise they are lost
 */
public record BandRun(int band, Instant from, Instant to, boolean written) {}
