package dev.bandstand.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A document that rules cite.
 *
 * @param key how they call it
 * @param title what it is
 * @param location its address, or its path in this project
 */
public record Document(
        @JsonProperty(required = true) String key,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String location) {}
