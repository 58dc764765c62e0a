package dev.bandstand.kit.selftest.server;

import dev.bandstand.mock.MockServer;
import java.net.URI;

/** A server that listens until it is closed. */
public interface RunningServer extends AutoCloseable {

    URI address();

    @Override
    void close();

    static RunningServer of(MockServer mock) {
        return of(mock.address(), mock::close);
    }

    static RunningServer of(SmallServer server) {
        return of(server.address(), server::close);
    }

    static RunningServer of(URI address, Runnable close) {
        return new RunningServer() {
            @Override
            public URI address() {
                return address;
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }
}
