package dev.bandstand.mock.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Something that was accepted for a job and shapes its timeline from then on.
 *
 * @param at the virtual instant at which it was accepted
 * @param kind what was accepted, such as {@code submitted} or {@code pause}
 * @param data what the contract needs to know of it
 */
public record LogEntry(Instant at, String kind, JsonNode data) {}
