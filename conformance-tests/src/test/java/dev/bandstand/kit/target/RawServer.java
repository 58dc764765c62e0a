package dev.bandstand.kit.target;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers each request with the bytes that a function writes, and with nothing of its own. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String lastHead = "";
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Writes an answer. */
    interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private RawServer(Behaviour behaviour) {
        try {
            socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(() -> accept(behaviour));
    }

    private void accept(Behaviour behaviour) {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection, behaviour));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    static RawServer writing(Behaviour behaviour) {
        return new RawServer(behaviour);
    }

    static RawServer sending(String head, byte[] body) {
        return writing(out -> {
            out.write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
            out.write(body);
        });
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int requests() {
        return requests.get();
    }

    /** The request line and the headers of the latest request. */
    String lastHead() {
        return lastHead;
    }

    private void serve(Socket connection, Behaviour behaviour) {
        try (connection) {
            while (readHead(connection.getInputStream())) {
                requests.incrementAndGet();
                behaviour.answer(connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException closed) {
            // The client has hung up, as it should.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean readHead(InputStream in) throws IOException {
        int last = 0;
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            last = (last << 8) | next;
            head.append((char) next);
            if (last == 0x0d0a0d0a) {
                lastHead = head.toString();
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
