package dev.bandstand.mock.tam;

import java.time.Instant;

/** A status and the instant from which it holds. */
record Phase(Status status, Instant from) {}
