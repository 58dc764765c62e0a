package dev.bandstand.mock.http.server;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;

/**
 * Serves more paths below {@code /__bandstand} at the address of a mock, where access is controlled as for the control API.
 * Implementations are found by {@link java.util.ServiceLoader}.
 */
public interface ServerExtension {

    /**
     * The handler of the paths; it must not block, and leaves alone every other path.
     *
     * @param address the address of the mock, known once it listens
     * @param token the control token, where the mock wants one
     */
    Handler handler(Supplier<URI> address, Optional<String> token);
}
