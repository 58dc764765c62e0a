package dev.bandstand.mock.nemo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as they are written: in microseconds, like those of the service. */
final class Moments {

    private Moments() {}

    static Instant written(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
