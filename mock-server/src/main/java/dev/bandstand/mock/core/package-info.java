/** What every simulated contract shares: time, worlds, the log of a job, policies, scenarios, and the seams between a request and its answer. */
@NullMarked
package dev.bandstand.mock.core;

import org.jspecify.annotations.NullMarked;
