package dev.bandstand.mock.tam;

import java.time.Instant;

/** A command that was accepted, and when. */
record Accepted(Instant at, Command command) {}
