package dev.bandstand.mock.client;

import java.time.Instant;
import java.util.List;

/**
 * Everything a client did, oldest first.
 *
 * @param courses the same, sorted by job
 */
record Calls(List<Step> steps, List<Course> courses) {

    static Calls of(List<Step> steps, Instant now) {
        return new Calls(List.copyOf(steps), Course.of(steps, now));
    }
}
