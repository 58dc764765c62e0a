package dev.bandstand.mock.base;

import java.time.Instant;
import java.time.InstantSource;

/** Real time that never goes back: the wall clock at the start, and the machine's steady counter from then on. */
public final class RealTime implements InstantSource {

    private final Instant start = InstantSource.system().instant();
    private final long startNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
