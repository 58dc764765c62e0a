package dev.bandstand.mock.client;

import java.time.Instant;
import java.util.List;

/**
 * Everything a client did, oldest first.
 *
 * @param jobs the same, sorted by job
 */
record ClientHistory(List<ObservedCall> calls, List<JobCalls> jobs) {

    static ClientHistory of(List<ObservedCall> steps, Instant now) {
        return new ClientHistory(List.copyOf(steps), JobCalls.of(steps, now));
    }
}
