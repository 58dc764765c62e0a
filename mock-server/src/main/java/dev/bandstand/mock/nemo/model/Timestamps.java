package dev.bandstand.mock.nemo.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as they are written: in microseconds, like those of the service. */
public final class Timestamps {

    private Timestamps() {}

    public static Instant written(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
