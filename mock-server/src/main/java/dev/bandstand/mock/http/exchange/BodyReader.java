package dev.bandstand.mock.http.exchange;

import dev.bandstand.mock.http.exchange.Received.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Collects the body of one request as its bytes arrive. It holds no thread while it waits, and only copies bytes: what is
 * expensive, decoding and judging, is up to the taker, on another thread.
 */
public final class BodyReader implements Invocable.Task {

    /** The most bytes of a body, packed or unpacked. */
    static final int MOST_BYTES = 1 << 20;

    /** A client that is still sending does not read its answer, so it may finish sending what is thrown away. */
    private static final long MOST_DISCARDED = 64L << 20;

    private static final int BAD_REQUEST = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private final Content.Source source;
    private final MemoryBudget.Share memory;
    private final Consumer<Received> then;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean dropped;
    private long size;

    /**
     * A reader that has read nothing yet.
     *
     * @param memory what the body may take of the memory; up to the caller to close
     * @param then takes the outcome, once
     */
    public BodyReader(Content.Source source, MemoryBudget.Share memory, Consumer<Received> then) {
        this.source = source;
        this.memory = memory;
        this.then = then;
    }

    /** Throws a body away as it arrives. A client that is still sending would take an early answer for a broken connection. */
    public static void discard(Content.Source source, Runnable then) {
        MemoryBudget.Share none = new MemoryBudget(0).share();
        none.close();
        new BodyReader(source, none, ignored -> then.run()).run();
    }

    static Refused tooLarge(boolean closes) {
        return new Refused(
                TOO_LARGE,
                String.format(
                        Locale.ROOT,
                        "The request body is larger than %d bytes, which is the most that is taken.",
                        MOST_BYTES),
                closes);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void run() {
        while (true) {
            Content.@Nullable Chunk chunk = source.read();
            if (chunk == null) {
                source.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                then.accept(refused(chunk.getFailure()));
                return;
            }
            keep(chunk.getByteBuffer());
            boolean last = chunk.isLast();
            chunk.release();
            if (last || size > MOST_DISCARDED) {
                then.accept(outcome(last));
                return;
            }
        }
    }

    private void keep(ByteBuffer bytes) {
        size += bytes.remaining();
        dropped = dropped || size > MOST_BYTES || !memory.grow(size);
        if (dropped) {
            kept = new ByteArrayOutputStream(0);
            memory.close();
        } else {
            byte[] copy = BufferUtil.toArray(bytes);
            kept.write(copy, 0, copy.length);
        }
    }

    private Received outcome(boolean complete) {
        if (size > MOST_BYTES) {
            return tooLarge(!complete);
        }
        return dropped
                ? new Refused(
                        UNAVAILABLE,
                        "The mock is reading as many large request bodies as it has memory for. Send the request again.",
                        !complete)
                : new Received.Body(kept.toByteArray());
    }

    private static Refused refused(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new Refused(TIMEOUT, "The rest of the request body did not come in time.", true);
        }
        return new Refused(
                BAD_REQUEST,
                "The request body cannot be read: it is cut short, or its chunks are not framed as HTTP/1.1 asks for.",
                true);
    }
}
