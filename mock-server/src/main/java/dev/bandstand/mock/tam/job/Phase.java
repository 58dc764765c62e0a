package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Instant;

/** A status and the instant from which it holds. */
public record Phase(TamStatus status, Instant from) {}
