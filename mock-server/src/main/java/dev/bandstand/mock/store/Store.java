package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.WorldLog;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The store of all that must outlive a mock or be shared with others.
 *
 * @param jobs the jobs of all worlds
 * @param worlds what was set for each world
 * @param waits whether to read or write takes long enough to keep others waiting
 * @param trouble asks the store for a sign of life; the reason why it gives none, or empty
 * @param closing lets go of the database
 */
public record Store(JobLog jobs, WorldLog worlds, boolean waits, Supplier<Optional<String>> trouble, Runnable closing)
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
