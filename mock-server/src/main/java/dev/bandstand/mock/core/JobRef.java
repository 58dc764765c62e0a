package dev.bandstand.mock.core;

import java.util.Optional;

/** A job of a log, to come back to without searching. */
public interface JobRef {

    /** Its number in its world, from 0 in the order of creation. */
    int number();

    /** Its key. */
    JobKey key();

    /** All that was accepted for it up to now; empty when it was removed. */
    Optional<JobHistory> history();

    /** The same for those who look at many jobs once, so that nothing of it is kept at hand. */
    default Optional<JobHistory> peek() {
        return history();
    }
}
