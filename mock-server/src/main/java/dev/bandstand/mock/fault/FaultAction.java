package dev.bandstand.mock.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Something that goes wrong with a call. */
public sealed interface FaultAction {

    /**
     * The operation takes place, and its answer is held back for a while that is drawn evenly from a range.
     *
     * @param least the shortest while, in real time
     * @param most the longest while
     */
    record Delay(Duration least, Duration most) implements FaultAction {

        /**
         * A range.
         *
         * @throws IllegalArgumentException when it is upside down
         */
        public Delay {
            if (most.compareTo(least) < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "A delay cannot be at least %d ms and at most %d ms.",
                        least.toMillis(),
                        most.toMillis()));
            }
        }
    }

    /**
     * The operation does not take place, and an error is answered.
     *
     * @param status the status code
     * @param retryAfter the seconds sent in the header {@code Retry-After}
     */
    record Failure(int status, Optional<Integer> retryAfter) implements FaultAction {}

    /** The operation takes place, and its answer is lost or damaged on the way. */
    enum Damage implements FaultAction {
        /** The connection is reset. */
        RESET("connection reset"),
        /** The status arrives without a body. */
        EMPTY("body left out"),
        /** Half of the body arrives. */
        TRUNCATED("body cut in half"),
        /** The body arrives, but is no longer JSON. */
        MALFORMED("body made malformed");

        private final String effect;

        Damage(String effect) {
            this.effect = effect;
        }

        String effect() {
            return effect;
        }
    }
}
