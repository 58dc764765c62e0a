package dev.bandstand.mock.tam.job;

import java.time.Instant;

/** A command that was accepted, and when. */
public record AcceptedCommand(Instant at, TamCommand command) {}
