package dev.bandstand.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** An input that tells when it has ended: a client closes it to stop its server. */
final class UntilEnd extends FilterInputStream {

    private final CountDownLatch end = new CountDownLatch(1);

    UntilEnd(InputStream in) {
        super(in);
    }

    /** Blocks until the input has ended. */
    void await() throws InterruptedException {
        end.await();
    }

    @Override
    public int read() throws IOException {
        return seen(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return seen(super.read(bytes, offset, length));
    }

    private int seen(int result) {
        if (result < 0) {
            end.countDown();
        }
        return result;
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        super.close();
    }
}
