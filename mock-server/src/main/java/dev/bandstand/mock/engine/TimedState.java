package dev.bandstand.mock.engine;

import java.time.Instant;

/** A job from an instant on; it stays like this until its next move or the next call that it accepts. */
public interface TimedState {

    Instant since();
}
