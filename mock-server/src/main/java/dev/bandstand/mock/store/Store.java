package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.WorldLog;

/**
 * The store of all that must outlive a mock or be shared with others.
 *
 * @param jobs the jobs of all worlds
 * @param worlds what was set for each world
 * @param waits whether to read or write takes long enough to keep others waiting
 * @param closing lets go of the database
 */
public record Store(JobLog jobs, WorldLog worlds, boolean waits, Runnable closing) implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
