package dev.bandstand.kit.explore;

import java.time.Duration;

/**
 * Bounds of an exploration; it ends at the first that is reached.
 *
 * @param time by the clock of this machine
 * @param calls the most calls in all
 * @param walks the most walks
 * @param failures after so many different failures nothing more is looked for
 * @param steps the most steps of a walk
 */
public record ExploreLimits(Duration time, int calls, int walks, int failures, int steps) {}
