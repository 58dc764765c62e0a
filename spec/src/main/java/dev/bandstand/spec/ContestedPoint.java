package dev.bandstand.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A point on which the sources are silent or contradict each other.
 *
 * @param id how rules refer to it, such as {@code C8}
 * @param question what is open
 * @param reading what the kit does about it until it is decided
 */
public record ContestedPoint(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String question,
        @JsonProperty(required = true) String reading) {}
