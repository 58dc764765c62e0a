package dev.bandstand.kit.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A failure that somebody answers for until a day.
 *
 * @param finding a part of the message that the failure must have
 * @param issue where it is being dealt with; empty when nowhere
 * @param expires the last day on which it holds
 */
public record Waiver(
        @JsonProperty(required = true) String rule,
        @JsonProperty(required = true) String finding,
        @JsonProperty(required = true) String reason,
        @JsonProperty(required = true) String owner,
        @JsonProperty(required = true) LocalDate expires,
        String issue) {}
