package dev.bandstand.mock.http.server;

import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;

/**
 * The buffers of connections. Jetty 12.1.14 gives the buffer of a broken request back twice; from a pool, two connections
 * would then share it, and a client would be answered what another one sent. So requests get buffers of their own, and only
 * those for the headers of responses are used again. All are on the heap: to make one outside of it for each request takes a
 * tenth of the time of an empty page, and makes requests wait for the collector.
 */
final class ConnectionBuffers implements ByteBufferPool {

    /** The size of buffers for requests: most fit into one, and a new one costs little. */
    static final int REQUEST = 2 << 10;

    /** The size of buffers for the headers of responses. Nothing else has this size. */
    static final int RESPONSE_HEADERS = 12 << 10;

    private final ByteBufferPool unshared = new ByteBufferPool.NonPooling();
    private final ByteBufferPool shared;

    /** @param shared the pool for headers of responses */
    ConnectionBuffers(ByteBufferPool shared) {
        this.shared = shared;
    }

    @Override
    public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
        return (size == RESPONSE_HEADERS ? shared : unshared).acquire(size, false);
    }

    @Override
    public void clear() {
        // the owner of the pool does that
    }
}
