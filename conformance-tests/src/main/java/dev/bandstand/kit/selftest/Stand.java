package dev.bandstand.kit.selftest;

import dev.bandstand.mock.MockServer;
import java.net.URI;

/** A server that listens until it is closed. */
interface Stand extends AutoCloseable {

    URI address();

    @Override
    void close();

    static Stand of(MockServer mock) {
        return of(mock.address(), mock::close);
    }

    static Stand of(SmallServer server) {
        return of(server.address(), server::close);
    }

    static Stand of(URI address, Runnable close) {
        return new Stand() {
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
