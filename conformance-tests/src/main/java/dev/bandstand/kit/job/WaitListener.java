package dev.bandstand.kit.job;

import java.time.Duration;

/** Is notified while a run waits, so that a person sees what for. */
@FunctionalInterface
public interface WaitListener {

    /**
     * A wait goes on.
     *
     * @param what what is waited for
     * @param sinceChange how long nothing has changed
     * @param atMost after how long without a change the wait is given up
     */
    void goesOn(String what, Duration sinceChange, Duration atMost);

    /**
     * The target asked to come back later.
     *
     * @param status of the answer that asked
     * @param time how long nothing is sent
     */
    default void putOff(int status, Duration time) {}
}
