package dev.bandstand.kit.job;

import java.time.Duration;

/**
 * The time and the pace of asking a target.
 *
 * @param settle how long a job may show no change before a wait for one is given up
 * @param longestPause the most time between two reads of one wait
 * @param quiet how long a resting job is left alone to see that it rests
 */
public record WaitLimits(Duration settle, Duration longestPause, Duration quiet) {}
