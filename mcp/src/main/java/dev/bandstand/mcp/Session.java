package dev.bandstand.mcp;

import dev.bandstand.mcp.Message.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * One client's messages, a line each, on their way between standard input and output and the SDK. The SDK throws away the
 * answers that are not written when its input ends, and stops to read at a line that is no message. So the input given to it
 * ends when each request has been answered, and a line that is no message is answered here.
 */
final class Session {

    /** Longer than any tool waits. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(11);

    private static final Set<String> BEFORE_OPENING = Set.of("initialize", "ping");
    private static final int LONGEST_LINE = 1 << 20;

    private static final byte[] TOO_LONG = "(more than 1 MiB)\n".getBytes(StandardCharsets.UTF_8);

    private final InputStream in;
    private final OutputStream out;
    private final PendingCalls pending = new PendingCalls();
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean opened;

    Session(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    InputStream input() {
        return new Requests();
    }

    OutputStream output() {
        return new Answers();
    }

    /** Blocks until the client has closed its end and each of its requests has been answered. */
    void awaitEnd() throws InterruptedException {
        end.await();
    }

    /** The next line that the SDK can serve, with its line break; empty at the end of the input. */
    private byte[] nextMessage() throws IOException {
        for (byte[] line = nextLine(); line.length > 0; line = nextLine()) {
            Message message = Message.of(line);
            String problem = problemOf(message);
            if (problem.isEmpty()) {
                if (message.kind() == Kind.REQUEST) {
                    pending.add(message.id());
                }
                return line;
            }
            if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
                write(Message.refusal(message.id(), problem));
            }
        }
        return new byte[0];
    }

    /** The reason to refuse a message, or empty. The SDK would let a request wait that comes before the session is open. */
    private String problemOf(Message message) {
        opened |= message.method().equals("notifications/initialized");
        return message.kind() == Kind.REQUEST && !opened && !BEFORE_OPENING.contains(message.method())
                ? "The session is not open. Send initialize, and after its answer the notification notifications/initialized."
                : message.problem();
    }

    private byte[] nextLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
            next = in.read();
        }
        if (next < 0 && line.size() == 0) {
            return new byte[0];
        }
        line.write('\n');
        return line.size() <= LONGEST_LINE ? line.toByteArray() : TOO_LONG;
    }

    private void write(byte[] line) throws IOException {
        synchronized (out) {
            out.write(line);
            out.flush();
        }
    }

    /** The stream that the SDK reads. */
    private final class Requests extends InputStream {

        private byte[] line = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at == line.length) {
                line = nextMessage();
                at = 0;
            }
            if (line.length == 0) {
                pending.awaitNone(LONGEST_CALL);
                end.countDown();
                return -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, bytes, offset, count);
            at += count;
            return count;
        }
    }

    /** The stream that the SDK writes; a line is passed on when it is whole. */
    private final class Answers extends OutputStream {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int next) throws IOException {
            line.write(next);
            if (next == '\n') {
                byte[] whole = line.toByteArray();
                line.reset();
                Session.this.write(whole);
                pending.remove(Message.of(whole).id());
            }
        }
    }
}
