package dev.bandstand.kit.verdict;

import java.time.LocalDate;

/**
 * A failure that somebody answers for until a day.
 *
 * @param finding a part of the message that the failure must have
 * @param issue where it is being dealt with; empty when nowhere
 * @param expires the last day on which it holds
 */
public record Waiver(String rule, String finding, String reason, String owner, LocalDate expires, String issue) {}
