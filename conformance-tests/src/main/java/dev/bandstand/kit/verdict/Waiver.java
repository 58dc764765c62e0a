package dev.bandstand.kit.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;

/**
 * A failure that somebody answers for until a day.
 *
 * @param finding a part of the message that the failure must have
 * @param issue where it is being dealt with; empty when nowhere
 * @param expires the last day on which it holds
 */
public record Waiver(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String rule,
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String finding,
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String reason,
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String owner,
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) LocalDate expires,
        String issue) {}
