package dev.bandstand.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A set of rules that is claimed as a whole.
 *
 * @param name how it is claimed
 * @param needs what a target must offer for the claim to make sense
 * @param optional whether a run that does not claim it still is a whole one: it needs means that few runs have
 */
public record Profile(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String needs,
        boolean optional) {}
